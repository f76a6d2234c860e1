// The module and all it needs, packed: node pack.mjs MODULE OUT [samples] < FONT-FILES
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { join } from "../engine/archive.js";
import { FILE } from "../engine/engine.js";

/* With samples it is the page's own, which stays light to send: families that no rule of letters names are left out, and
 * who asks for them is told. Faces go as they are: papers say which they were made with. */
const RARE = /^(LiberationMono|DejaVuSerif)/;
const PATTERNS = "/usr/share/hyphen/hyph_id_ID.dic";
const PROFILES = ["/usr/share/color/icc/sRGB.icc", "/usr/share/color/icc/colord/sRGB.icc", "/usr/share/color/icc/ghostscript/srgb.icc"];
const SAMPLES = { lengkap: "samples/barito-utara" };

const [module, out, withSamples] = process.argv.slice(2);
const bytesOf = (file) => new Uint8Array(fs.readFileSync(file));

const fonts = [...new Set(fs.readFileSync(0, "utf8").trim().split("\n"))].sort()
	.filter((file) => !withSamples || !RARE.test(path.basename(file)))
	.map((file) => ({ kind: FILE.font, name: path.basename(file), bytes: bytesOf(file) }));

const samples = !withSamples ? [] : Object.entries(SAMPLES).flatMap(([name, folder]) =>
	fs.readdirSync(folder).filter((file) => /\.(json|png|jpg)$/.test(file)).sort()
		.map((file) => ({ kind: "sample", name: name + "/" + file, bytes: bytesOf(folder + "/" + file) })));

const whole = join([
	{ kind: "module", name: "naskah.wasm", bytes: bytesOf(module) },
	...fonts,
	{ kind: FILE.patterns, name: "id_ID", bytes: bytesOf(PATTERNS) },
	{ kind: FILE.profile, name: "sRGB", bytes: bytesOf(PROFILES.find((file) => fs.existsSync(file))) },
	...samples,
]);
const size = new Uint8Array(4);
new DataView(size.buffer).setUint32(0, whole.length);
const packed = execFileSync("xz", ["--format=lzma", "-9e", "--stdout", "-T1"], { input: whole, maxBuffer: 1 << 28 });
fs.writeFileSync(out, Buffer.concat([size, packed]));
