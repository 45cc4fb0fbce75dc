/** Where the browser keeps the reader's settings: the name that `first-paint.ts` reads. */
const KEY = "cach-doc";

/** What a reader may set: attributes of the root, `data-size` and so on. The first choice is the newspaper's own. */
const CHOICES = {
	size: ["2", "1", "3", "4"],
	theme: ["system", "light", "dark"],
	column: ["narrow", "wide"],
} as const;

export type Setting = keyof typeof CHOICES;

/** The paper's colour for the browser's own frame, as in `tokens.css`. */
const PAPER = { light: "#ffffff", dark: "#0e1513" } as const;

/** What is set now, on the root of the page. */
export function chosen(setting: Setting): string {
	const value = document.documentElement.dataset[setting];
	const known: readonly string[] = CHOICES[setting];
	return value !== undefined && known.includes(value) ? value : CHOICES[setting][0];
}

/** Sets something for this page and, where the browser lets it, for all pages to come. */
export function choose(setting: Setting, value: string): void {
	document.documentElement.dataset[setting] = value;
	paintFrame();
	try {
		const all = (Object.keys(CHOICES) as Setting[]).map((one) => [one, chosen(one)]);
		localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(all)));
	} catch {
		// Storage is closed to this page: the choice lasts as long as the page.
	}
}

/** Gives the browser's frame the colour of the chosen paper. */
export function paintFrame(): void {
	const theme = chosen("theme");
	for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) {
		const own = meta.media.includes("dark") ? "dark" : "light";
		meta.content = PAPER[theme === "light" || theme === "dark" ? theme : own];
	}
}
