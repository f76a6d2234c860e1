// A workbook that is the data: where it stands, how to go on; where its cells are, in words.
import { isEnglish, say } from "./words.js";

const CELLS = /^(.*?)(?:\[(.*)\])$|^(.*\.(?:csv|xls|xlsx))$/i;

/** As spreadsheets call their columns. */
export function letters(column) {
	let name = "";
	for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
		name = String.fromCharCode(65 + (rest - 1) % 26) + name;
	return name;
}

/** Where a place is, for people: a cell of a sheet, or a line; `main` is the file that need not be named. `short`: a cell
 * by its name alone. */
export function placeWords({ file, line, column }, main, short = false) {
	const [, book, sheet, plain] = CELLS.exec(file ?? "") ?? [];
	const name = book ?? plain ?? file ?? "";
	const words = name === main || !name ? [] : [name];
	if (sheet)
		words.push(say("sheet", sheet));
	if (line)
		words.push(book || plain ? say(column ? (short ? "cellShort" : "cell") : "row", letters(column) + line, line, letters(column)) : say("place", line, column));
	return words.join(", ");
}

export class Book {
	constructor(pane) {
		this.pane = pane;
	}

	#part(name) {
		return this.pane.querySelector("[data-part=" + name + "]");
	}

	/** `follows`: the file is read again by itself. */
	show(name, follows) {
		this.name = name;
		this.follows = follows;
		this.when = new Date();
		this.speak();
	}

	speak() {
		if (!this.name)
			return;
		this.#part("name").textContent = this.name;
		this.#part("how").textContent = say(this.follows ? "bookFollows" : "bookAgain");
		this.#part("when").textContent = say("bookRead", this.when.toLocaleTimeString(isEnglish() ? "en" : "id"));
	}
}
