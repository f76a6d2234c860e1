// The address of a value ("sasaran[2].target", as messages of the engine spell it) in the text of the data, and back.
import { ensureSyntaxTree, syntaxTree } from "@codemirror/language";

const PATIENCE = 2000;

/** The whole of the text as a tree; the editor itself reads no further than it shows. */
export const treeOf = (state) => ensureSyntaxTree(state, state.doc.length, PATIENCE) ?? syntaxTree(state);

const keyOf = (state, property) => {
	const name = property.getChild("PropertyName");
	try {
		return name ? JSON.parse(state.sliceDoc(name.from, name.to)) : "";
	} catch {
		return "";
	}
};

const VALUES = new Set(["Object", "Array", "String", "Number", "True", "False", "Null"]);

function valuesOf(node) {
	const found = [];
	for (let child = node.firstChild; child; child = child.nextSibling)
		if (VALUES.has(child.name))
			found.push(child);
	return found;
}

/** The value inside a member. */
export const memberValue = (property) => valuesOf(property)[0] ?? null;

/** The steps from the root to the node: keys and numbers. */
export function stepsTo(state, node) {
	const steps = [];
	for (let at = node; at; at = at.parent) {
		if (at.name === "Property") {
			steps.unshift(keyOf(state, at));
		} else if (at.parent?.name === "Array" && VALUES.has(at.name)) {
			steps.unshift(valuesOf(at.parent).findIndex((value) => value.from === at.from));
		}
	}
	return steps;
}

export { spell } from "../engine/seek.js";

/** A path as steps. */
export function read(path) {
	const steps = [];
	for (const [, quoted, number, key] of path.matchAll(/\[("(?:[^"\\]|\\.)*")\]|\[(\d+)\]|([^.[\]]+)/g))
		steps.push(quoted ? JSON.parse(quoted) : number ? Number(number) : key);
	return steps;
}

function step(state, value, to) {
	if (typeof to === "number")
		return value.name === "Array" ? valuesOf(value)[to] ?? null : null;
	const member = value.name === "Object"
		? value.getChildren("Property").find((property) => keyOf(state, property) === to) : null;
	return member ? memberValue(member) : null;
}

/** The node of the value at a path, or of the nearest one around it that is there. */
export function nodeAt(state, path) {
	let value = valuesOf(treeOf(state).topNode)[0] ?? null;
	for (const to of read(path)) {
		const next = value && step(state, value, to);
		if (!next)
			break;
		value = next;
	}
	return value;
}
