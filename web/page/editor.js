// The data as a text. What is typed here is all that changes: the text goes in and out to the byte.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import {
	bracketMatching, codeFolding, foldGutter, foldKeymap, HighlightStyle, indentOnInput, indentUnit,
	syntaxHighlighting, syntaxTree,
} from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorSelection, EditorState, Transaction } from "@codemirror/state";
import {
	drawSelection, dropCursor, EditorView, highlightActiveLine, highlightActiveLineGutter, hoverTooltip, keymap,
	lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { ELSEWHERE, measure } from "../engine/seek.js";
import { isEnglish, say } from "./words.js";
import { nodeAt, spell, stepsTo, treeOf } from "./path.js";

const element = (name, words, className) => {
	const made = document.createElement(name);
	made.textContent = words;
	if (className)
		made.className = className;
	return made;
};

const start = (schemas) => {
	const kinds = new Set(schemas.flatMap((node) => node.type ?? (node.properties ? "object" : [])));
	if (kinds.has("object") && !kinds.has("string"))
		return "{}";
	if (kinds.has("array") && !kinds.has("string"))
		return "[]";
	return kinds.has("string") || schemas.some((node) => typeof node.enum?.[0] === "string") ? '""' : "";
};

/** Inserts a key with its colon and an empty value, the cursor inside. */
const insertKey = (key, value, hasColon) => (view, _completion, from, to) => {
	const text = JSON.stringify(key) + (hasColon ? "" : ": " + value);
	const into = hasColon || value.length < 2 ? text.length : text.length - 1;
	view.dispatch({ changes: { from, to, insert: text }, selection: { anchor: from + into }, userEvent: "input.complete" });
};

function keysAt(schema, state, node, object, context) {
	const there = new Set(object.getChildren("Property").map((property) => {
		const name = property.getChild("PropertyName");
		return name && name.from !== node.from ? state.sliceDoc(name.from + 1, name.to - 1) : "";
	}));
	const quoted = node.name === "PropertyName" || node.name === "String";
	const from = quoted ? node.from : context.matchBefore(/[A-Za-z0-9_"]*/).from;
	const hasColon = /^\s*:/.test(state.sliceDoc(quoted ? node.to : context.pos, (quoted ? node.to : context.pos) + 8));
	return {
		from,
		to: quoted ? node.to : context.pos,
		filter: false,
		options: schema.keys(stepsTo(state, object))
			.filter(({ key }) => !there.has(key) && key.includes(state.sliceDoc(from, context.pos).replace(/"/g, "")))
			.map(({ key, description, required, schemas }) => ({
				label: key,
				detail: required ? say("required") : "",
				info: description,
				boost: required ? 1 : 0,
				apply: insertKey(key, start(schemas), hasColon),
			})),
	};
}

function completions(schema) {
	return (context) => {
		const { state } = context;
		const node = syntaxTree(state).resolveInner(context.pos, -1);
		const property = node.name === "Property" ? node : node.parent?.name === "Property" ? node.parent : null;
		const object = node.name === "Object" ? node
			: node.name === "PropertyName" ? node.parent.parent
				: node.name === "⚠" && node.parent?.name === "Object" ? node.parent : null;
		if (!context.explicit && !/["\w]$/.test(state.sliceDoc(Math.max(0, context.pos - 1), context.pos)))
			return null;
		if (object)
			return keysAt(schema, state, node, object, context);
		const value = node.name === "String" || node.name === "Number" || node.name === "True" || node.name === "False";
		const steps = value ? stepsTo(state, node) : property ? stepsTo(state, property) : null;
		const choices = steps ? schema.values(steps) : [];
		return choices.length ? {
			from: value ? node.from : context.pos,
			to: value ? node.to : context.pos,
			filter: false,
			options: choices.map(({ value: choice, description }) =>
				({ label: JSON.stringify(choice), info: description || undefined })),
		} : null;
	};
}

function explanation(schema, view, pos) {
	const node = syntaxTree(view.state).resolveInner(pos, 1);
	if (!["PropertyName", "String", "Number", "True", "False", "Null"].includes(node.name))
		return null;
	const steps = stepsTo(view.state, node.name === "PropertyName" ? node.parent : node);
	const { description, usual, choices } = schema.about(steps);
	if (!description && choices.length === 0)
		return null;
	return {
		pos: node.from,
		end: node.to,
		above: true,
		create() {
			const dom = element("div", "", "explanation");
			dom.append(element("code", spell(steps)), element("p", description));
			if (choices.length)
				dom.append(element("p", say("allowed") + ": " + choices.map(({ value, description: words }) =>
					String(value) + (words ? " (" + words + ")" : "")).join(", ")));
			if (usual !== undefined && usual !== null)
				dom.append(element("p", say("usual", String(usual))));
			return { dom };
		},
	};
}

/* Colours are the page's own (style.css), by day and by night. */
const look = EditorView.theme({
	"&": { height: "100%", fontSize: "13px", backgroundColor: "var(--paper)", color: "var(--ink)" },
	".cm-scroller": { fontFamily: "ui-monospace, Consolas, 'DejaVu Sans Mono', monospace", lineHeight: "1.5" },
	".cm-gutters": { backgroundColor: "var(--gutter)", color: "var(--gutter-ink)", borderRight: "1px solid var(--line)" },
	".cm-tooltip": { maxWidth: "30rem" },
});
const colours = HighlightStyle.define([
	{ tag: tags.string, color: "var(--string)" },
	{ tag: tags.number, color: "var(--number)" },
	{ tag: [tags.bool, tags.null], color: "var(--atom)" },
]);
const night = matchMedia("(prefers-color-scheme: dark)");

/** The editor in `parent`; `changed` is told of every change made by a person. */
export class Editor {
	#schemaPart = new Compartment();
	#ends = new Compartment();
	#wordsPart = new Compartment();
	#lightPart = new Compartment();

	constructor(parent, changed, nonce) {
		this.changed = changed;
		this.nonce = nonce;
		this.view = new EditorView({ parent, state: this.#state("", "\n", null) });
		night.addEventListener("change", () =>
			this.view.dispatch({ effects: this.#lightPart.reconfigure(EditorView.darkTheme.of(night.matches)) }));
	}

	#state(text, separator, schema) {
		this.schema = schema;
		return EditorState.create({
			doc: separator === "\n" ? text : text.split(separator).join("\n"),
			extensions: [
				EditorView.cspNonce.of(this.nonce),
				this.#ends.of(EditorState.lineSeparator.of(separator)),
				lineNumbers(), foldGutter(), codeFolding(), lintGutter(), history(), drawSelection(), dropCursor(),
				indentOnInput(), indentUnit.of("  "), bracketMatching(), closeBrackets(), highlightActiveLine(),
				highlightActiveLineGutter(), highlightSelectionMatches(), search({ top: true }), json(), look, EditorView.lineWrapping,
				syntaxHighlighting(colours), this.#lightPart.of(EditorView.darkTheme.of(night.matches)),
				this.#schemaPart.of(this.#schemaExtensions(schema)),
				this.#wordsPart.of(EditorView.contentAttributes.of({ "aria-label": say("editor"), tabindex: "0" })),
				keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap,
					...foldKeymap]),
				EditorView.updateListener.of((update) => {
					if (update.docChanged)
						this.changed();
				}),
			],
		});
	}

	#schemaExtensions(schema) {
		return schema ? [autocompletion({ override: [completions(schema)], activateOnTyping: true }),
			hoverTooltip((view, pos) => explanation(schema, view, pos))] : [];
	}

	/** Another text, as it is: its line ends stay, also where they are mixed. */
	load(text) {
		const breaks = text.match(/\r?\n/g) ?? [];
		const separator = breaks.length && breaks.every((one) => one === "\r\n") ? "\r\n" : "\n";
		const state = this.#state("", separator, this.schema);
		const lines = text.split(separator);
		const changes = { from: 0, insert: state.toText(lines.join(state.lineBreak)) };
		this.view.setState(state.update({ changes, annotations: Transaction.addToHistory.of(false) }).state);
	}

	/** The text to the byte. */
	get text() {
		return this.view.state.sliceDoc();
	}

	set explains(schema) {
		this.schema = schema;
		this.view.dispatch({ effects: this.#schemaPart.reconfigure(this.#schemaExtensions(schema)) });
	}

	speak() {
		this.view.dispatch({
			effects: this.#wordsPart.reconfigure(EditorView.contentAttributes.of({ "aria-label": say("editor"), tabindex: "0" })),
		});
	}

	/** Marks what the engine found, each at its value. */
	mark(messages) {
		const { state } = this.view;
		const marks = messages.map((message) => {
			const node = nodeAt(state, message.place.path);
			const line = message.place.line ? state.doc.line(Math.min(message.place.line, state.doc.lines)) : null;
			const fits = node && (!line || (node.from <= line.to && node.to >= line.from));
			const from = fits && message.place.path ? node.from : Math.min(line ? line.from + message.place.column - 1 : 0, line?.to ?? 0);
			const to = fits && message.place.path ? Math.min(node.to, state.doc.lineAt(node.from).to) : line ? line.to : 0;
			return {
				from,
				to: Math.max(from, to),
				severity: { error: "error", info: "info" }[message.severity] ?? "warning",
				message: isEnglish() ? message.en : message.id,
				source: message.code,
			};
		});
		this.view.dispatch(setDiagnostics(state, marks.sort((a, b) => a.from - b.from)));
	}

	#select(from, to) {
		this.view.dispatch({
			selection: EditorSelection.single(from, to),
			effects: EditorView.scrollIntoView(from, { y: "center" }),
		});
		this.view.focus();
	}

	/** Goes to a value by its path, or to a line. */
	go(path, line) {
		const { state } = this.view;
		const node = path ? nodeAt(state, path) : null;
		if (node && (!line || state.doc.lineAt(node.from).number === line || !state.doc.line(Math.min(line, state.doc.lines)).length))
			return this.#select(node.from, Math.min(node.to, state.doc.lineAt(node.from).to));
		if (!line)
			return node ? this.#select(node.from, node.from) : this.view.focus();
		const there = state.doc.line(Math.min(line, state.doc.lines));
		return this.#select(there.from, there.to);
	}

	/** Goes to the text or number of the data that is likest to the words, those under `preferred` first; gives its path,
	 * or null when none has them. */
	find(words, preferred = "") {
		const { state } = this.view;
		const far = measure(words);
		let found = null;
		treeOf(state).iterate({
			enter: (node) => {
				if (node.name !== "String" && node.name !== "Number")
					return;
				const apart = far(state.sliceDoc(node.from, node.to));
				if (apart === null)
					return;
				const path = spell(stepsTo(state, node.node));
				const distance = apart + (preferred && path.startsWith(preferred) ? 0 : ELSEWHERE);
				if (!found || distance < found.distance)
					found = { from: node.from, to: node.to, path, distance };
			},
		});
		if (found)
			this.#select(found.from, Math.min(found.to, state.doc.lineAt(found.from).to));
		return found?.path ?? null;
	}
}
