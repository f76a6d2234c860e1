// The pages of the paper. A page that is in view is a picture (SVG) in a shadow of its own, so that what it calls its
// parts is nobody else's; the others are empty sheets of its size. The picture is read as XML and its words stay words:
// nothing of the data becomes HTML.
import { say } from "./words.js";

const KEPT = 3;

/** The picture as an element, its rules apart: the page's policy lets no picture bring rules along. */
function picture(svg) {
	let rules = "";
	const bare = svg.replace(/<style>([^<]*)<\/style>/g, (_, words) => {
		rules += words;
		return "";
	});
	const root = new DOMParser().parseFromString(bare, "image/svg+xml").documentElement;
	if (root.localName !== "svg" || root.namespaceURI !== "http://www.w3.org/2000/svg")
		throw new Error("no picture");
	for (const stranger of root.querySelectorAll("script,style,foreignObject,iframe,animate,set"))
		stranger.remove();
	for (const link of root.querySelectorAll("a")) {
		const href = link.getAttribute("href") ?? "";
		if (!/^https?:\/\//.test(href))
			link.removeAttribute("href");
		link.setAttribute("target", "_blank");
		link.setAttribute("rel", "noopener noreferrer");
	}
	return { root: document.importNode(root, true), rules };
}

const LOOK = `svg{display:block;width:100%;height:100%}text{user-select:text;cursor:pointer}
text::selection{fill:#000;fill-opacity:0;background:#7ab8ff88}a text{cursor:pointer}`;

const shadowOf = (sheet) => sheet.firstElementChild.shadowRoot;

export class Preview {
	#sheets = [];
	#zoom = 1;
	#seen = new Set();
	#ratio = 595.28 / 841.89;

	/** Sheets in `list`, which scrolls in `scroller`; asks for pages that come into view, tells of clicks on words. */
	constructor(scroller, list, { wanted, clicked, turned }) {
		this.scroller = scroller;
		this.list = list;
		this.wanted = wanted;
		this.turned = turned;
		this.watch = new IntersectionObserver((entries) => {
			for (const { target, isIntersecting } of entries)
				this.#seen[isIntersecting ? "add" : "delete"](Number(target.dataset.page));
			this.look();
		}, { root: scroller, rootMargin: "20px" });
		list.addEventListener("click", (event) => {
			const parts = event.composedPath().filter((one) => one instanceof Element);
			const figure = parts.find((one) => one.hasAttribute("data-figure") || one.hasAttribute("data-path"));
			const text = parts.find((one) => one.localName === "text");
			if (!figure && !text)
				return;
			clicked({
				figure: figure?.getAttribute("data-figure") ?? "",
				path: figure?.getAttribute("data-path") ?? "",
				number: Number(figure?.getAttribute("data-line") ?? 0),
				words: text?.textContent ?? "",
				line: this.#line(text),
			});
		});
	}

	/** All words of the paragraph that a text is a line of. */
	#line(text) {
		const mark = text?.closest("[data-mark]");
		return mark ? [...mark.querySelectorAll("text")].map((one) => one.textContent).join(" ") : "";
	}

	get count() {
		return this.#sheets.length;
	}

	/** The pages in view: the page that is read, and those beside it. */
	get range() {
		const seen = [...this.#seen].filter((page) => page <= this.count).sort((a, b) => a - b);
		return seen.length ? [seen[0], Math.min(seen.at(-1), seen[0] + KEPT - 1)] : [1, 1];
	}

	/** Asks for the pages in view that have no picture. */
	look() {
		const [first, last] = this.range;
		for (const sheet of this.#sheets) {
			const page = Number(sheet.dataset.page);
			if (shadowOf(sheet).childElementCount && (page < first - KEPT || page > last + KEPT))
				shadowOf(sheet).replaceChildren();
		}
		const missing = [];
		for (let page = first; page <= last; page++)
			if (this.#sheets[page - 1] && !shadowOf(this.#sheets[page - 1]).childElementCount)
				missing.push(page);
		if (missing.length)
			this.wanted(missing[0], missing.at(-1));
		this.turned(this.current, this.count);
	}

	/** The page whose middle is nearest to that of the view. */
	get current() {
		const { top, height } = this.scroller.getBoundingClientRect();
		let best = 1;
		let least = Infinity;
		for (const page of this.#seen) {
			const box = this.#sheets[page - 1]?.getBoundingClientRect();
			const far = box ? Math.abs(Math.max(box.top - top, 0) - 0) + Math.max(0, top - box.bottom + height / 3) : Infinity;
			if (far < least)
				[least, best] = [far, page];
		}
		return best;
	}

	/** As many sheets as the paper has pages; pictures that stood stay until they are drawn anew. */
	size(count) {
		while (this.#sheets.length > count) {
			const sheet = this.#sheets.pop();
			this.watch.unobserve(sheet);
			this.#seen.delete(this.#sheets.length + 1);
			sheet.remove();
		}
		while (this.#sheets.length < count) {
			const sheet = document.createElement("li");
			const page = this.#sheets.length + 1;
			sheet.dataset.page = String(page);
			sheet.className = "sheet";
			sheet.append(document.createElement("div"));
			sheet.firstElementChild.attachShadow({ mode: "open" });
			this.#fit(sheet, this.#ratio);
			this.#sheets.push(sheet);
			this.list.append(sheet);
			this.watch.observe(sheet);
		}
		for (const sheet of this.#sheets)
			sheet.setAttribute("aria-label", say("page") + " " + sheet.dataset.page + " " + say("of") + " " + count);
	}

	#fit(sheet, ratio) {
		sheet.dataset.ratio = String(ratio);
		sheet.style.aspectRatio = String(ratio);
		sheet.style.width = this.#zoom * 100 + "%";
	}

	draw(page, svg) {
		const sheet = this.#sheets[page - 1];
		if (!sheet || !svg)
			return;
		const { root, rules } = picture(svg);
		const sheetRules = new CSSStyleSheet();
		sheetRules.replaceSync(LOOK + rules);
		const [width, height] = (root.getAttribute("viewBox") ?? "").split(/[ ,]+/).slice(2).map(Number);
		if (width > 0 && height > 0) {
			this.#ratio = page === 1 ? width / height : this.#ratio;
			this.#fit(sheet, width / height);
		}
		shadowOf(sheet).adoptedStyleSheets = [sheetRules];
		shadowOf(sheet).replaceChildren(root);
	}

	/** Pages that are not in view lose their pictures: they are of the paper as it was. */
	outdate(first, last) {
		for (const sheet of this.#sheets)
			if (Number(sheet.dataset.page) < first || Number(sheet.dataset.page) > last)
				shadowOf(sheet).replaceChildren();
	}

	/** Another size; the page that is looked at stays. */
	zoom(factor) {
		const { current } = this;
		this.#zoom = factor;
		for (const sheet of this.#sheets)
			this.#fit(sheet, Number(sheet.dataset.ratio));
		this.go(current);
	}

	go(page) {
		this.#sheets[Math.max(1, Math.min(page, this.count)) - 1]?.scrollIntoView({ block: "start" });
	}

	top() {
		this.scroller.scrollTop = 0;
	}
}
