import type { Page } from "playwright-core";
import { contrast } from "./contrast.ts";

/** What a control may be in, beside being looked at: each as the browser itself would draw it. */
const STATES = {
	rest: [],
	hover: ["hover"],
	focus: ["focus", "focus-visible"],
	pressed: ["hover", "focus", "active"],
} as const;

/** What a reader works with. */
const CONTROLS =
	"a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=option], label";

/** Least contrast of a text, and of a mark that is no text, by WCAG 2.2 AA. */
const TEXT = 4.5;
const MARK = 3;

/**
 * The controls of the open page, one of each kind, whose text does not stand off the ground it really stands on, in any
 * state that they can be in: at rest, under the pointer, with the keyboard on them, pressed down; what opens, open; what
 * can be on, on and off; what can be out of use, so. axe looks at a page as it opens, at rest.
 *
 * @param known kinds of controls that need not be looked at again, as other pages of the same width and colours have
 * them, too; those of this page come in addition
 * @returns `hover, open: 1.00 summary.tool “Cỡ chữ”: rgb(0, 89, 74) on rgb(0, 89, 74)`
 */
export async function faintControls(page: Page, known = new Set<string>()): Promise<string[]> {
	const faint = new Set<string>();
	const session = await page.context().newCDPSession(page);
	await session.send("DOM.enable");
	await session.send("CSS.enable");
	for (const shown of ["closed", "open", "on", "disabled"] as const) {
		const kinds = await page.evaluate(showControls, { shown, controls: CONTROLS, known: [...known] });
		for (const kind of kinds) known.add(kind);
		const { root } = await session.send("DOM.getDocument", { depth: 0 });
		const { nodeIds } = await session.send("DOM.querySelectorAll", {
			nodeId: root.nodeId,
			selector: "[data-looked-at]",
		});
		for (const [state, forcedPseudoClasses] of Object.entries(STATES)) {
			await Promise.all(
				nodeIds.map((nodeId) =>
					session.send("CSS.forcePseudoState", { nodeId, forcedPseudoClasses: [...forcedPseudoClasses] }),
				),
			);
			for (const look of await page.evaluate(lookAtControls)) {
				const line = faintness(look);
				if (line) faint.add(`${state}, ${shown}: ${line}`);
			}
		}
	}
	await session.detach();
	return [...faint];
}

/**
 * Brings the controls into a state that markup tells of, and marks one of each kind that is not known, in the page. What
 * page it is makes no other kind of a control, but where that page has it on another ground.
 *
 * @returns the kinds of those that it has marked
 */
function showControls({
	shown,
	controls,
	known,
}: {
	readonly shown: string;
	readonly controls: string;
	readonly known: readonly string[];
}): string[] {
	for (const details of document.querySelectorAll("details")) details.open = shown !== "closed";
	for (const toggle of document.querySelectorAll("[aria-pressed]"))
		toggle.setAttribute("aria-pressed", String(shown === "on"));
	for (const option of document.querySelectorAll("[aria-selected]"))
		option.setAttribute("aria-selected", String(shown === "on"));
	const seen = new Set(known);
	for (const control of document.querySelectorAll<HTMLElement>(controls)) {
		if ("disabled" in control) control.toggleAttribute("disabled", shown === "disabled");
		control.removeAttribute("data-looked-at");
		const way: string[] = [];
		for (let one: Element | null = control; one; one = one.parentElement) {
			if (one !== document.body && one !== document.documentElement)
				way.push(`${one.localName}.${[...one.classList].sort().join(".")}`);
			const { color, backgroundColor } = getComputedStyle(one);
			way.push(color, backgroundColor);
		}
		const state = [...control.attributes]
			.filter(({ name }) => name.startsWith("aria-"))
			.map(({ name }) => name);
		const kind = [shown, ...way, ...state].join(" ");
		if (seen.has(kind) || !control.checkVisibility({ checkVisibilityCSS: true })) continue;
		seen.add(kind);
		control.setAttribute("data-looked-at", "");
	}
	return [...seen].slice(known.length);
}

/** A text in a control, or a mark drawn in it. */
interface Look {
	/** `summary.tool “Cỡ chữ”` */
	readonly what: string;
	/** `rgb(0, 89, 74)` */
	readonly ink: string;
	/** The grounds under it, from the nearest one down. */
	readonly grounds: readonly string[];
	readonly isText: boolean;
}

/** Reads, in the page, each text in the marked controls and each mark drawn there, with the grounds under it. */
function lookAtControls(): Look[] {
	const looks: Look[] = [];
	for (const control of document.querySelectorAll<HTMLElement>("[data-looked-at]"))
		for (const element of [control, ...control.querySelectorAll<HTMLElement>("*")]) {
			// What is hidden from the eye is only for those who listen.
			if (!element.checkVisibility({ checkVisibilityCSS: true }) || element.closest(".visually-hidden"))
				continue;
			const { color, stroke, fill } = getComputedStyle(element);
			const inks: { ink: string; words: string; isText: boolean }[] = [];
			if (element instanceof HTMLInputElement && element.placeholder)
				inks.push({
					ink: getComputedStyle(element, "::placeholder").color,
					words: element.placeholder,
					isText: true,
				});
			let words = element instanceof HTMLInputElement ? element.value : "";
			for (const node of element.childNodes) if (node instanceof Text) words += node.data;
			if (words.trim()) inks.push({ ink: color, words: words.trim(), isText: true });
			if (element instanceof SVGGeometryElement)
				for (const ink of [stroke, fill])
					if (ink.startsWith("rgb")) inks.push({ ink, words: "", isText: false });
			const grounds: string[] = [];
			for (let one: Element | null = element; one; one = one.parentElement)
				grounds.push(getComputedStyle(one).backgroundColor);
			for (const { ink, words, isText } of inks)
				looks.push({
					what: `${control.localName}.${control.className} “${words.slice(0, 40)}”`,
					ink,
					grounds,
					isText,
				});
		}
	return looks;
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** @param written `rgb(0, 89, 74)`, `rgba(0, 0, 0, 0)` */
function readColour(written: string): Colour {
	const [red, green, blue, alpha = 1] = (/^rgba?\(([^)]+)\)$/.exec(written)?.[1] ?? "")
		.split(",")
		.map(Number);
	if (red === undefined || green === undefined || blue === undefined)
		throw new Error(`Expected a colour like rgb(0, 89, 74), found “${written}”`);
	return [red, green, blue, alpha];
}

/** A colour laid over another one, which is whole. */
function laidOver([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour {
	const mix = (top: number, under: number) => top * alpha + under * (1 - alpha);
	return [mix(red, r), mix(green, g), mix(blue, b), 1];
}

/** How far it stands off its ground, where that is less than it must. */
function faintness({ what, ink, grounds, isText }: Look): string | undefined {
	const white: Colour = [255, 255, 255, 1];
	const ground = grounds.reduceRight((under, written) => laidOver(readColour(written), under), white);
	const hex = (colour: Colour) =>
		`#${colour
			.slice(0, 3)
			.map((part) => Math.round(part).toString(16).padStart(2, "0"))
			.join("")}`;
	const [text, under] = [hex(laidOver(readColour(ink), ground)), hex(ground)];
	const ratio = contrast(text, under);
	return ratio < (isText ? TEXT : MARK) ? `${ratio.toFixed(2)} ${what}: ${text} on ${under}` : undefined;
}
