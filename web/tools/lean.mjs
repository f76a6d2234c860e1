// A TrueType face without its hints: the engine never reads them, and its subsets leave them out, so papers stay the
// same to the byte while the face has half its weight. Faces of another make (CFF) are left as they are.

const UNREAD = new Set(["fpgm", "prep", "cvt ", "gasp", "hdmx", "VDMX", "LTSH", "PCLT", "DSIG", "FFTM"]);

function tablesOf(bytes) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const tables = new Map();
	for (let i = 0; i < view.getUint16(4); i++) {
		const at = 12 + 16 * i;
		const offset = view.getUint32(at + 8);
		tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), bytes.slice(offset, offset + view.getUint32(at + 12)));
	}
	return tables;
}

const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

// Points come after the instructions: their length is what the flags say.
function pointBytes(glyph, at, points) {
	let flagsAt = at;
	let coordinates = 0;
	for (let seen = 0; seen < points;) {
		const flag = glyph[flagsAt++];
		const times = flag & 8 ? glyph[flagsAt++] + 1 : 1;
		const x = flag & 2 ? 1 : flag & 16 ? 0 : 2;
		const y = flag & 4 ? 1 : flag & 32 ? 0 : 2;
		coordinates += times * (x + y);
		seen += times;
	}
	return flagsAt - at + coordinates;
}

function leanSimple(glyph, contours) {
	const view = viewOf(glyph);
	const at = 10 + 2 * contours;
	const points = view.getUint16(at - 2) + 1;
	const start = at + 2 + view.getUint16(at);
	const count = pointBytes(glyph, start, points);
	const lean = new Uint8Array(at + 2 + count);
	lean.set(glyph.subarray(0, at));
	lean.set(glyph.subarray(start, start + count), at + 2);
	return lean;
}

function leanComposite(glyph) {
	const lean = glyph.slice();
	const view = viewOf(lean);
	let at = 10;
	for (let more = true; more;) {
		const flags = view.getUint16(at);
		view.setUint16(at, flags & ~0x0100);
		at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
		more = (flags & 0x20) !== 0;
	}
	return lean.subarray(0, at);
}

function leanGlyph(glyph) {
	if (glyph.length === 0)
		return glyph;
	const contours = viewOf(glyph).getInt16(0);
	if (contours > 0)
		return leanSimple(glyph, contours);
	return contours < 0 ? leanComposite(glyph) : glyph;
}

function leanOutlines(tables) {
	const loca = viewOf(tables.get("loca"));
	const wide = viewOf(tables.get("head")).getInt16(50) === 1;
	const count = viewOf(tables.get("maxp")).getUint16(4);
	const place = (i) => (wide ? loca.getUint32(4 * i) : 2 * loca.getUint16(2 * i));
	const glyphs = [];
	const places = new Uint8Array(tables.get("loca").length);
	let total = 0;
	for (let i = 0; i < count; i++) {
		const glyph = leanGlyph(tables.get("glyf").subarray(place(i), place(i + 1)));
		const room = (glyph.length + 3) & ~3;
		if (wide)
			viewOf(places).setUint32(4 * i, total);
		else
			viewOf(places).setUint16(2 * i, total / 2);
		glyphs.push([total, glyph]);
		total += room;
	}
	if (wide)
		viewOf(places).setUint32(4 * count, total);
	else
		viewOf(places).setUint16(2 * count, total / 2);
	const glyf = new Uint8Array(total);
	for (const [at, glyph] of glyphs)
		glyf.set(glyph, at);
	tables.set("glyf", glyf);
	tables.set("loca", places);
}

function checksum(bytes) {
	let sum = 0;
	for (let i = 0; i < bytes.length; i += 4)
		sum = (sum + (((bytes[i] << 24) | (bytes[i + 1] << 16) | (bytes[i + 2] << 8) | bytes[i + 3]) >>> 0)) >>> 0;
	return sum;
}

export function lean(bytes) {
	if (viewOf(bytes).getUint32(0) !== 0x00010000)
		return bytes;
	const tables = tablesOf(bytes);
	leanOutlines(tables);
	const kept = [...tables].filter(([tag]) => !UNREAD.has(tag)).sort(([a], [b]) => (a < b ? -1 : 1));
	const head = 12 + 16 * kept.length;
	const whole = new Uint8Array(kept.reduce((sum, [, table]) => sum + ((table.length + 3) & ~3), head));
	const view = viewOf(whole);
	whole.set(bytes.subarray(0, 4));
	view.setUint16(4, kept.length);
	let at = head;
	kept.forEach(([tag, table], i) => {
		const row = 12 + 16 * i;
		for (let j = 0; j < 4; j++)
			whole[row + j] = tag.charCodeAt(j);
		whole.set(table, at);
		view.setUint32(row + 4, checksum(whole.subarray(at, at + ((table.length + 3) & ~3))));
		view.setUint32(row + 8, at);
		view.setUint32(row + 12, table.length);
		at += (table.length + 3) & ~3;
	});
	return whole;
}
