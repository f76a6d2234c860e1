// LZMA, unpacked: faces of one family resemble each other over long distances, which halves what gzip makes of them.
// After the format's description by its author (LZMA specification, public domain); "alone" streams as xz writes them.

const STATES = 12;
const LONGEST = 273;

const fresh = (count) => new Uint16Array(count).fill(1024);

/** The lengths of matches: short, middle and long ones by trees of their own. */
const lengths = () => ({ choice: fresh(2), low: fresh(16 << 3), mid: fresh(16 << 3), high: fresh(256) });

/** Unpacks a stream whose unpacked size is `size`. */
export function unlzma(bytes, size) {
	const properties = bytes[0];
	const lc = properties % 9;
	const lp = Math.floor(properties / 9) % 5;
	const pb = Math.floor(properties / 45);
	const out = new Uint8Array(size);
	const literals = fresh(0x300 << (lc + lp));
	const isMatch = fresh(STATES << 4);
	const isRep = fresh(STATES);
	const isRepG0 = fresh(STATES);
	const isRepG1 = fresh(STATES);
	const isRepG2 = fresh(STATES);
	const isRep0Long = fresh(STATES << 4);
	const slots = fresh(4 << 6);
	const special = fresh(128);
	const align = fresh(16);
	const matchLength = lengths();
	const repLength = lengths();

	let at = 18;
	let range = 0xffffffff;
	let code = ((bytes[14] << 24) | (bytes[15] << 16) | (bytes[16] << 8) | bytes[17]) >>> 0;

	function bit(model, index) {
		const probability = model[index];
		const bound = (range >>> 11) * probability;
		let value;

		if (code < bound) {
			range = bound;
			model[index] = probability + ((2048 - probability) >>> 5);
			value = 0;
		} else {
			range -= bound;
			code -= bound;
			model[index] = probability - (probability >>> 5);
			value = 1;
		}
		if (range < 0x1000000) {
			range = (range << 8) >>> 0;
			code = ((code << 8) | bytes[at++]) >>> 0;
		}
		return value;
	}

	function tree(model, base, bits) {
		let value = 1;
		for (let i = 0; i < bits; i++)
			value = (value << 1) | bit(model, base + value);
		return value - (1 << bits);
	}

	function backwards(model, base, bits) {
		let node = 1;
		let value = 0;
		for (let i = 0; i < bits; i++) {
			const one = bit(model, base + node);
			node = (node << 1) | one;
			value |= one << i;
		}
		return value;
	}

	function direct(bits) {
		let value = 0;
		for (let i = 0; i < bits; i++) {
			range >>>= 1;
			const one = code >= range ? 1 : 0;
			if (one)
				code -= range;
			value = ((value << 1) | one) >>> 0;
			if (range < 0x1000000) {
				range = (range << 8) >>> 0;
				code = ((code << 8) | bytes[at++]) >>> 0;
			}
		}
		return value;
	}

	function length(models, position) {
		if (!bit(models.choice, 0))
			return 2 + tree(models.low, position << 3, 3);
		if (!bit(models.choice, 1))
			return 10 + tree(models.mid, position << 3, 3);
		return 18 + tree(models.high, 0, 8);
	}

	function distance(count) {
		const slot = tree(slots, Math.min(count - 2, 3) << 6, 6);
		if (slot < 4)
			return slot;
		const bits = (slot >>> 1) - 1;
		const base = (2 | (slot & 1)) << bits;
		if (slot < 14)
			return base + backwards(special, base - slot, bits);
		return (base >>> 0) + direct(bits - 4) * 16 + backwards(align, 0, 4);
	}

	let state = 0;
	let rep0 = 0;
	let rep1 = 0;
	let rep2 = 0;
	let rep3 = 0;
	let count = 0;

	function literal() {
		const before = count ? out[count - 1] : 0;
		const base = 0x300 * (((count & ((1 << lp) - 1)) << lc) + (before >>> (8 - lc)));
		let symbol = 1;

		if (state >= 7) {
			let other = out[count - rep0 - 1];
			while (symbol < 0x100) {
				const like = (other >>> 7) & 1;
				other <<= 1;
				const one = bit(literals, base + ((1 + like) << 8) + symbol);
				symbol = (symbol << 1) | one;
				if (like !== one)
					break;
			}
		}
		while (symbol < 0x100)
			symbol = (symbol << 1) | bit(literals, base + symbol);
		out[count++] = symbol;
		state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
	}

	// The distance of a match used before; false when it is one byte alone.
	function repeated(position) {
		if (!bit(isRepG0, state)) {
			if (!bit(isRep0Long, (state << 4) + position)) {
				state = state < 7 ? 9 : 11;
				out[count] = out[count - rep0 - 1];
				count++;
				return false;
			}
			return true;
		}
		let far;
		if (!bit(isRepG1, state)) {
			far = rep1;
		} else {
			if (!bit(isRepG2, state)) {
				far = rep2;
			} else {
				far = rep3;
				rep3 = rep2;
			}
			rep2 = rep1;
		}
		rep1 = rep0;
		rep0 = far;
		return true;
	}

	while (count < size) {
		const position = count & ((1 << pb) - 1);
		let many;

		if (!bit(isMatch, (state << 4) + position)) {
			literal();
			continue;
		}
		if (bit(isRep, state)) {
			if (!repeated(position))
				continue;
			many = length(repLength, position);
			state = state < 7 ? 8 : 11;
		} else {
			rep3 = rep2;
			rep2 = rep1;
			rep1 = rep0;
			many = length(matchLength, position);
			state = state < 7 ? 7 : 10;
			rep0 = distance(many);
		}
		if (many > LONGEST || rep0 >= count || many > size - count)
			throw new RangeError("the packed engine is damaged");
		for (let from = count - rep0 - 1; many > 0; many--)
			out[count++] = out[from++];
	}
	return out;
}
