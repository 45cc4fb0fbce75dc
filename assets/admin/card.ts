import type { Decided, Decision } from "../../_includes/domain/letters/desk.ts";
import { button, element } from "../page/elements.ts";

/** A thing that an editor can do with a letter. */
export interface Act {
	readonly label: string;
	/** The key that does it while the letter has the focus. */
	readonly key?: string;
	/** Without it what is asked for is done at once. */
	readonly writes?: {
		readonly label: string;
		readonly send: string;
		readonly text?: string;
	};
	/** Asks once more before it is done. */
	readonly again?: string;
	readonly decision: (text: string) => Decision;
}

/** How a card tells what became of it. */
export interface CardMeans {
	/** Carries a decision out; undefined where it was refused, which is told by then. */
	readonly carryOut: (decision: Decision) => Promise<Decided | undefined>;
	/** The card is done with. */
	readonly settled: (card: HTMLElement, decided: Decided) => void;
}

/** A letter, or a comment, with what can be done with it. All of it is text, whatever it holds. */
export function card(
	id: string,
	heading: string,
	content: readonly (Node | string)[],
	acts: readonly Act[],
	means: CardMeans,
): HTMLElement {
	const title = element("h3", "desk-title", heading);
	title.id = `tit-${id}`;
	const writing = element("div", "desk-writing");
	const row = element("div", "desk-acts");
	const made = element("article", "desk-letter", title, ...content, row, writing);
	made.id = `thu-${id}`;
	made.tabIndex = -1;
	made.setAttribute("aria-labelledby", title.id);

	async function act(decision: Decision) {
		const controls = made.querySelectorAll<HTMLButtonElement>("button");
		for (const one of controls) one.disabled = true;
		const decided = await means.carryOut(decision);
		for (const one of controls) one.disabled = false;
		if (decided) means.settled(made, decided);
		else made.focus();
	}

	const buttons = acts.map((one) => {
		const { label, key, writes, again, decision } = one;
		let asked = false;
		const pressed = button("tool", label, () => {
			if (writes) {
				writing.replaceChildren(form(`${id}-${label}`, writes, (text) => act(decision(text)), made));
				writing.querySelector("textarea")?.focus();
			} else if (again !== undefined && !asked) {
				asked = true;
				pressed.textContent = again;
			} else void act(decision(""));
		});
		if (key) {
			pressed.dataset["key"] = key;
			pressed.setAttribute("aria-keyshortcuts", key);
		}
		return pressed;
	});
	row.append(...buttons);
	return made;
}

function form(
	name: string,
	{ label, send, text = "" }: NonNullable<Act["writes"]>,
	done: (text: string) => void,
	owner: HTMLElement,
): HTMLElement {
	const area = element("textarea", "");
	area.id = `viet-${name}`;
	area.rows = 4;
	area.value = text;
	const named = element("label", "", label);
	named.htmlFor = area.id;
	const sent = button("tool desk-send", send, () => {
		if (area.value.trim() === "") area.focus();
		else done(area.value);
	});
	const left = button("tool", "Thôi", () => {
		box.remove();
		owner.focus();
	});
	const box = element("div", "desk-form", named, area, element("div", "desk-acts", sent, left));
	return box;
}
