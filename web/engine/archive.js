// What the engine needs besides the data, in one piece: { kind, name, bytes } of each file, behind a list of them.
// tools/pack.mjs packs it; browsers and Node unpack it alike.
import { unlzma } from "./lzma.js";

/** Puts files into one piece of bytes. */
export function join(files) {
	const list = new TextEncoder().encode(JSON.stringify(files.map(({ kind, name, bytes }) => [kind, name, bytes.length])));
	const whole = new Uint8Array(files.reduce((sum, file) => sum + file.bytes.length, 4 + list.length));
	new DataView(whole.buffer).setUint32(0, list.length);
	whole.set(list, 4);
	let at = 4 + list.length;
	for (const { bytes } of files) {
		whole.set(bytes, at);
		at += bytes.length;
	}
	return whole;
}

/** The files again; their bytes are views of the whole. */
export function part(whole) {
	const count = new DataView(whole.buffer, whole.byteOffset).getUint32(0);
	let at = 4 + count;
	return JSON.parse(new TextDecoder().decode(whole.subarray(4, at))).map(([kind, name, length]) => {
		at += length;
		return { kind, name, bytes: whole.subarray(at - length, at) };
	});
}

/** Unpacks what tools/pack.mjs packed: the size in four bytes, then an LZMA stream. */
export const unpack = (bytes) => unlzma(bytes.subarray(4), new DataView(bytes.buffer, bytes.byteOffset).getUint32(0));

/* Letters that mean nothing in HTML, by which four bytes are five: base64 would make the page a fifteenth larger. */
const LETTERS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((one) => !"\"&'<>\\`{}".includes(one)).join("");
const BASE = LETTERS.length;

/** Bytes as a text; their count is a multiple of four, or zeros are added. */
export function toLetters(bytes) {
	let text = "";
	for (let at = 0; at < bytes.length; at += 4) {
		let word = 0;
		let five = "";
		for (let i = 0; i < 4; i++)
			word = word * 256 + (bytes[at + i] ?? 0);
		for (let i = 0; i < 5; i++, word = Math.floor(word / BASE))
			five += LETTERS[word % BASE];
		text += five;
	}
	return text;
}

/** The bytes again. */
export function fromLetters(text) {
	const digits = new Uint8Array(128);
	for (let i = 0; i < BASE; i++)
		digits[LETTERS.charCodeAt(i)] = i;
	const bytes = new Uint8Array(text.length / 5 * 4);
	const words = new DataView(bytes.buffer);
	for (let from = 0, to = 0; from < text.length; from += 5, to += 4) {
		let word = 0;
		for (let i = 4; i >= 0; i--)
			word = word * BASE + digits[text.charCodeAt(from + i)];
		words.setUint32(to, word);
	}
	return bytes;
}
