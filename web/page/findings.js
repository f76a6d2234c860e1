// What the engine found, beside the data, in the order of the data: a button a finding, or the words once and a button
// for each place where the same is to be said.
import { placeWords } from "./book.js";
import { isEnglish, say } from "./words.js";

/* Notes are for who asks for all there is to say. */
const ORDER = ["error", "fault", "warning", "info"];

const span = (words, className) => {
	const made = document.createElement("span");
	made.textContent = words;
	made.className = className;
	return made;
};

const wordsOf = (message) => (isEnglish() ? message.en : message.id);
const whyOf = (message) => [message.formula, isEnglish() ? message.basis_en : message.basis_id].filter(Boolean).join(" · ");

/** Messages that say the same of several places, together where the first of them stands. */
function together(messages) {
	const groups = new Map();
	for (const message of messages) {
		const same = JSON.stringify([message.severity, wordsOf(message), whyOf(message)]);
		groups.set(same, [...(groups.get(same) ?? []), message]);
	}
	return [...groups.values()];
}

export class Findings {
	constructor(list, counts, chosen) {
		this.list = list;
		this.counts = counts;
		this.chosen = chosen;
	}

	#button(message, ...parts) {
		const button = document.createElement("button");
		button.append(...parts);
		button.onclick = () => this.chosen(message);
		return button;
	}

	/** A row of messages that say the same. */
	#row(messages, main, paths) {
		const [message] = messages;
		const row = document.createElement("li");
		const kind = document.createElement("strong");
		const where = ({ place }, short) => [placeWords(place, main, short), paths ? place.path : ""].filter(Boolean).join(" · ");
		row.className = message.severity;
		kind.textContent = say(message.severity) + " ";
		const words = [kind, span(wordsOf(message) + " ", "words")];
		const why = whyOf(message) ? [span(whyOf(message), "why")] : [];
		if (messages.length === 1) {
			row.append(this.#button(message, ...words, span(where(message), "where"), ...why));
			return row;
		}
		const places = document.createElement("div");
		places.className = "places";
		places.append(...messages.map((one) => this.#button(one, where(one, true))));
		row.classList.add("several");
		row.append(...words, ...why, places);
		return row;
	}

	/** `main` is the file of the data; `paths`: its readers know them. */
	show(messages, main, paths = true) {
		const rank = (message) => ORDER.indexOf(message.severity);
		const order = messages.filter((message) => rank(message) >= 0).sort((one, other) => rank(one) - rank(other));
		const errors = order.filter(({ severity }) => severity === "error");
		const rows = together(order).map((group) => this.#row(group, main, paths));
		if (rows.length === 0) {
			const none = document.createElement("li");
			none.append(span(say("none"), "none"));
			rows.push(none);
		}
		this.list.replaceChildren(...rows);
		this.counts.textContent = say("counts", errors.length, order.length - errors.length);
	}
}
