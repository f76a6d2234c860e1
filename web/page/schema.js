// What the schema of the engine says about a place in the data: keys, choices, words. It checks nothing: that is the
// engine's to do, in its own words.

/** The schemas that may stand at the steps of a path. */
export class Schema {
	constructor(schema) {
		this.root = schema;
	}

	/** All alternatives behind references and "anyOf", with the words of the one that led there. */
	#open(node, words = {}, depth = 0) {
		if (!node || typeof node !== "object" || depth > 12)
			return [];
		const said = { description: words.description ?? node.description, default: words.default ?? node.default };
		if (node.$ref)
			return this.#open(this.root.definitions[node.$ref.split("/").pop()], said, depth + 1);
		const inner = node.anyOf ?? node.oneOf ?? node.allOf;
		if (inner)
			return inner.flatMap((one) => this.#open(one, said, depth + 1))
				.concat(node.properties || node.enum ? [{ ...node, ...said }] : []);
		return [{ ...node, ...said }];
	}

	#down(node, step) {
		if (typeof step === "number")
			return node.items ? this.#open(node.items) : [];
		if (node.properties?.[step])
			return this.#open(node.properties[step]);
		for (const [pattern, inner] of Object.entries(node.patternProperties ?? {}))
			if (!pattern.includes("^[$_]") && new RegExp(pattern).test(step))
				return this.#open(inner);
		return typeof node.additionalProperties === "object" ? this.#open(node.additionalProperties) : [];
	}

	at(steps) {
		return steps.reduce((nodes, step) => nodes.flatMap((node) => this.#down(node, step)), this.#open(this.root));
	}

	/** Keys of an object there: { key, description, required, schemas }. */
	keys(steps) {
		const found = new Map();
		for (const node of this.at(steps))
			for (const [key, inner] of Object.entries(node.properties ?? {}))
				if (!found.has(key))
					found.set(key, {
						key,
						description: inner.description ?? "",
						required: node.required?.includes(key) ?? false,
						schemas: this.#open(inner),
					});
		return [...found.values()];
	}

	/** Values that may stand there: { value, description }. */
	values(steps) {
		const found = [];
		for (const node of this.at(steps)) {
			(node.enum ?? []).forEach((value, i) => found.push({ value, description: node.enumDescriptions?.[i] ?? "" }));
			if (node.type === "boolean" || node.type?.includes?.("boolean"))
				found.push({ value: true, description: "" }, { value: false, description: "" });
		}
		return found.filter(({ value }, i) => found.findIndex((other) => other.value === value) === i && value !== null);
	}

	/** What a person is told about the place: { description, usual, choices }. */
	about(steps) {
		const nodes = this.at(steps);
		return {
			description: nodes.find((node) => node.description)?.description ?? "",
			usual: nodes.find((node) => node.default !== undefined)?.default,
			choices: this.values(steps),
		};
	}
}
