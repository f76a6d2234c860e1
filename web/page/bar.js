// The bar over the pages: which paper, which of its pages, its contents.
import { say, sayPaper } from "./words.js";

const find = (id) => document.getElementById(id);
const QUARTERLY = ["triwulan", "evaluasi", "surat"];

/** Every kind of paper; those that the data lacks something for say what. */
export function showKinds(kinds, chosen) {
	const select = find("kind");
	select.replaceChildren(...kinds.map(({ kind, note, lack }) => {
		const option = document.createElement("option");
		option.value = kind;
		option.textContent = sayPaper(kind) + (lack === null || lack === "" ? "" : " – " + say("cannot"));
		option.title = lack || note;
		option.disabled = lack !== null && lack !== "";
		return option;
	}));
	select.value = chosen;
	find("quarter-choice").hidden = !QUARTERLY.includes(chosen);
}

/** What is wished of the paper. */
export const wishes = () => ({ triwulan: find("quarter-choice").hidden ? 0 : Number(find("quarter").value) });

export function showCount(count) {
	const select = find("page");
	if (select.options.length !== count)
		select.replaceChildren(...Array.from({ length: count }, (_, i) => new Option(String(i + 1))));
	find("of").textContent = say("of") + " " + count;
}

export function showTurned(page, count) {
	find("page").value = String(page);
	find("previous").disabled = page <= 1;
	find("next").disabled = page >= count;
}

/** The contents of the paper; choosing a heading goes to its page. */
export function showContents(headings) {
	const least = Math.min(...headings.map(({ level }) => level));
	find("contents").replaceChildren(new Option(say("contents"), ""), ...headings.map(({ words, level, page }) =>
		new Option("\u2003".repeat(level - least) + words, String(page))));
	find("contents-choice").hidden = headings.length < 2;
}
