// The page from its parts: node build.mjs PACK OUTDIR
//
// OUTDIR/naskah.html is all of it in one file; index.html is the same, with a service worker beside it for a site.
import crypto from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { toLetters } from "../engine/archive.js";

const [pack, out] = process.argv.slice(2);
const web = path.dirname(path.dirname(new URL(import.meta.url).pathname));
const modules = path.resolve(process.env.NODE_PATH.split(":")[0]);
const { buildSync } = createRequire(modules + "/")("esbuild");

function bundle(entry) {
	const result = buildSync({
		entryPoints: [path.join(web, entry)],
		nodePaths: [modules],
		bundle: true,
		minify: true,
		format: "iife",
		target: ["chrome100", "firefox102"],
		charset: "utf8",
		legalComments: "none",
		write: false,
		logLevel: "error",
	});
	return result.outputFiles[0].text.trim();
}

const hash = (text) => "'sha256-" + crypto.createHash("sha256").update(text).digest("base64") + "'";
const read = (name) => fs.readFileSync(path.join(web, "page", name), "utf8");

// Text inside a script element ends at "</script" and is turned over by "<!--".
const inert = (code) => code.replace(/<\/(?=script)/gi, "<\\/").replace(/<!--/g, "<\\!--");

const thread = inert(bundle("engine/worker.js"));
const style = read("style.css");
const nonce = crypto.createHash("sha256").update(thread).digest("base64").slice(0, 22);
const script = inert(bundle("page/main.js")).replace("{{NONCE}}", nonce);
const policy = [
	"default-src 'none'",
	"script-src " + hash(script) + " 'wasm-unsafe-eval'",
	"style-src " + hash(style) + " 'nonce-" + nonce + "'",
	"worker-src blob: 'self'",
	"img-src blob: data:",
	"connect-src 'none'",
	"form-action 'none'",
	"base-uri 'none'",
].join("; ");

const parts = {
	POLICY: policy,
	STYLE: style,
	PAYLOAD: toLetters(new Uint8Array(fs.readFileSync(pack))),
	THREAD: thread,
	SCRIPT: script,
};
const page = read("index.html").replace(/\{\{([A-Z]+)\}\}/g, (_, name) => parts[name]);

fs.mkdirSync(out, { recursive: true });
fs.writeFileSync(path.join(out, "naskah.html"), page);
fs.writeFileSync(path.join(out, "index.html"), page);
fs.writeFileSync(path.join(out, "sw.js"), read("sw.js").replace("{{EDITION}}", crypto.createHash("sha256").update(page).digest("hex").slice(0, 16)));
