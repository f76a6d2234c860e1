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

/** The bytes of a text in base64. */
export function fromBase64(text) {
	const letters = atob(text);
	const bytes = new Uint8Array(letters.length);
	for (let i = 0; i < letters.length; i++)
		bytes[i] = letters.charCodeAt(i);
	return bytes;
}
