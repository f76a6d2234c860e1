// Every page as a picture on a sheet of its own size, for the browser's own way of printing.

/** Fills `place` with the pages, prints, and empties it. */
export async function printPages(place, pictures) {
	const urls = [];
	const rules = new CSSStyleSheet();
	const sheets = await Promise.all(pictures.map(async (svg, i) => {
		const [, , width, height] = /viewBox="([^"]*)"/.exec(svg)[1].split(" ").map(Number);
		const sheet = document.createElement("div");
		const image = document.createElement("img");
		const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
		urls.push(url);
		rules.insertRule(`@page p${i} { size: ${width}pt ${height}pt; margin: 0 }`);
		sheet.style.page = "p" + i;
		image.style.width = width + "pt";
		image.style.height = height - 0.5 + "pt";
		image.style.display = "block";
		image.alt = "";
		image.src = url;
		sheet.append(image);
		await image.decode().catch(() => {});
		return sheet;
	}));
	place.replaceChildren(...sheets);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
	window.print();
	document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rules);
	place.replaceChildren();
	urls.forEach((url) => URL.revokeObjectURL(url));
}
