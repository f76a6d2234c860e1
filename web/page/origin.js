// Where words of a page come from: a figure's value with its reckoning, the line or cell of the data. In the text the
// line is shown; of a workbook its cell is told.
import { placeWords } from "./book.js";
import { say } from "./words.js";

export class Origin {
	/** `asked` asks the engine (worker.js, origin). */
	constructor(line, editor, asked) {
		this.line = line;
		this.editor = editor;
		this.asked = asked;
		this.words = () => "";
	}

	/** `words` gives what to say in the language of the moment. */
	say(words) {
		this.words = words;
		this.#write(words());
	}

	#write(words) {
		this.line.textContent = words;
		this.line.title = words;
	}

	/** The same in the language of the moment; what the engine told is asked for again. */
	async speak() {
		const { words } = this;
		const told = await words();
		if (words === this.words)
			this.#write(told);
	}

	/** `clicked` is what preview.js says of a click; `main` the file of the data, `inText`: its text is seen. */
	async tell(clicked, preferred, main, inText) {
		const { figure, path, number, words, line } = clicked;
		if (inText && path)
			this.editor.go(path, number);
		if (inText && !figure && !path) {
			const found = this.editor.find(words, preferred) || this.editor.find(line, preferred);
			return this.say(() => (found ? say("origin", found) : say("noorigin")));
		}
		const told = await this.asked(clicked);
		if (inText && !path && told?.place)
			this.editor.go(told.place.path, told.place.file ? 0 : told.place.line);
		const spell = (answer) => this.#spell(answer, figure, main, inText);
		this.say(() => spell(told));
		this.words = async () => spell(await this.asked(clicked));
	}

	#spell(told, figure, main, inText) {
		if (!told)
			return say("noorigin");
		const value = figure ? [figure, told.value, told.reckoning].filter(Boolean).join(" = ") : told.value;
		const place = told.place && [placeWords(told.place, main), inText ? told.place.path : ""].filter(Boolean).join(", ");
		return [value, place && say("originAt", place)].filter(Boolean).join(" · ");
	}
}
