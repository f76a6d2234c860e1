// An archive of files as they are: papers are compressed already. Without clock: every file is of 1 January 1980.

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++)
		value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

function crc(bytes) {
	let value = 0xffffffff;
	for (const byte of bytes)
		value = TABLE[(value ^ byte) & 255] ^ (value >>> 8);
	return (value ^ 0xffffffff) >>> 0;
}

const UTF8_NAMES = 0x0800;
const FIRST_DAY = 0x21;

function fields(signature, list) {
	const bytes = new Uint8Array(4 + list.reduce((sum, [size]) => sum + size, 0));
	const view = new DataView(bytes.buffer);
	let at = 4;
	view.setUint32(0, signature, true);
	for (const [size, value] of list) {
		if (size === 2)
			view.setUint16(at, value, true);
		else
			view.setUint32(at, value, true);
		at += size;
	}
	return bytes;
}

/** The archive of { name, bytes }. */
export function zip(files) {
	const parts = [];
	const directory = [];
	let at = 0;
	const add = (list, ...bytes) => list.push(...bytes);
	for (const { name, bytes } of files) {
		const spelt = new TextEncoder().encode(name);
		const common = [[2, 20], [2, UTF8_NAMES], [2, 0], [2, 0], [2, FIRST_DAY], [4, crc(bytes)], [4, bytes.length],
			[4, bytes.length], [2, spelt.length], [2, 0]];
		add(directory, fields(0x02014b50, [[2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]), spelt);
		add(parts, fields(0x04034b50, common), spelt, bytes);
		at += 30 + spelt.length + bytes.length;
	}
	const size = directory.reduce((sum, bytes) => sum + bytes.length, 0);
	const end = fields(0x06054b50, [[2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, at], [2, 0]]);
	const whole = new Uint8Array(at + size + end.length);
	let to = 0;
	for (const bytes of [...parts, ...directory, end]) {
		whole.set(bytes, to);
		to += bytes.length;
	}
	return whole;
}
