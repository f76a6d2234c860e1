// Words of a page in the data they come from: the text or number of it that is likest to them.

const bare = (text) => text.replace(/\\[nrt]/g, " ").replace(/[*_^\\{}"]|\s+/g, " ").replace(/\s+/g, " ").trim().toLowerCase();

const LONG = 8;
const LONGER = 12;
/** Added to the distance of what does not stand where the paper's own words do. */
export const ELSEWHERE = 1000;

/** How far a value of the data is from the words; null when it is another. */
export function measure(words) {
	const wanted = bare(words);
	return (value) => {
		const own = bare(value);
		const like = wanted.length > 1 && own.length > 0 && (own === wanted || (wanted.length > LONG && own.includes(wanted)) ||
			(own.length > LONGER && wanted.includes(own)));
		return like ? Math.abs(own.length - wanted.length) : null;
	};
}

const PLAIN = /^[A-Za-z0-9_$-]+$/;

/** Steps (keys and numbers) as the path that messages of the engine spell. */
export const spell = (steps) => steps.reduce((path, step) => path + (typeof step === "number" ? "[" + step + "]"
	: PLAIN.test(step) ? (path ? "." : "") + step : "[" + JSON.stringify(step) + "]"), "");

/** The path of the value of parsed data that is likest to the words, those under `preferred` first; null. */
export function seek(data, words, preferred = "") {
	const far = measure(words);
	let best = null;
	const walk = (value, steps) => {
		if (value !== null && typeof value === "object") {
			for (const [key, inner] of Object.entries(value))
				walk(inner, [...steps, Array.isArray(value) ? Number(key) : key]);
			return;
		}
		const apart = far(String(value));
		const distance = apart + (preferred && steps[0] === preferred ? 0 : ELSEWHERE);
		if (apart !== null && (!best || distance < best.distance))
			best = { distance, steps };
	};
	walk(data, []);
	return best && spell(best.steps);
}
