// What the engine found, beside the data: a button a finding, in the order of the data.
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

export class Findings {
	constructor(list, counts, chosen) {
		this.list = list;
		this.counts = counts;
		this.chosen = chosen;
	}

	#row(message, main, paths) {
		const row = document.createElement("li");
		const button = document.createElement("button");
		const kind = document.createElement("strong");
		row.className = message.severity;
		kind.textContent = say(message.severity) + " ";
		button.append(kind, span((isEnglish() ? message.en : message.id) + " ", "words"),
			span([placeWords(message.place, main), paths ? message.place.path : ""].filter(Boolean).join(" · "), "where"));
		const why = [message.formula, isEnglish() ? message.basis_en : message.basis_id].filter(Boolean).join(" · ");
		if (why)
			button.append(span(why, "why"));
		button.onclick = () => this.chosen(message);
		row.append(button);
		return row;
	}

	/** `main` is the file of the data; `paths`: its readers know them. */
	show(messages, main, paths = true) {
		const rank = (message) => ORDER.indexOf(message.severity);
		const order = messages.filter((message) => rank(message) >= 0).sort((one, other) => rank(one) - rank(other));
		const errors = order.filter(({ severity }) => severity === "error");
		const rows = order.map((message) => this.#row(message, main, paths));
		if (rows.length === 0) {
			const none = document.createElement("li");
			none.append(span(say("none"), "none"));
			rows.push(none);
		}
		this.list.replaceChildren(...rows);
		this.counts.textContent = say("counts", errors.length, order.length - errors.length);
	}
}
