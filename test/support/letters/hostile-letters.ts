import assert from "node:assert/strict";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { letterFault } from "../../../_includes/domain/letters/letter-faults.ts";
import { LETTER_FIELDS, type LetterField } from "../../../_includes/domain/letters/writing.ts";
import { MOST_BYTES } from "../../../_includes/site/services/letters/read-body.ts";
import { openBrowser, withPage } from "../browser/browser.ts";
import { ALWAYS, OPEN, openMailroom, type TestMailroom } from "./mailroom.ts";

/** What a string may be answered with where it stands in a field: never anything else, and never nothing. */
const ANSWERS: Readonly<Record<LetterField, readonly number[]>> = {
	article: [404],
	name: [303, 422],
	text: [303, 409, 422],
	contact: [303, 422],
	replyTo: [422],
	sentence: [303, 422],
	mistake: [422],
	time: [422],
	website: [422],
};
/** Fields that say the same as if they were not there, when they are empty. */
const WITHOUT = { contact: 303, replyTo: 303, sentence: 303, website: 303, time: 200 } as const;

/** What came of hostile letters. */
export interface HostileMail {
	/** How many were sent, and how many answers there were of each status. */
	readonly sent: number;
	readonly statuses: ReadonlyMap<number, number>;
	/** Everything that was not as it must be, one line each. */
	readonly faults: readonly string[];
	/** The `main` of each answer that is a page. */
	readonly mains: readonly string[];
}

/** Sends each string in a field by itself, and then in all of them; and looks at what is answered and what is kept. */
export async function sendHostile(strings: readonly string[]): Promise<HostileMail> {
	const room = await openMailroom({ most: 10_000 });
	try {
		const known = await knownElements(room);
		const faults: string[] = [];
		const mains: string[] = [];
		const statuses = new Map<number, number>();
		let sent = 0;
		const judge = async (
			fields: Readonly<Record<string, string>>,
			to: string,
			what: string,
			expected: readonly number[],
		) => {
			const isLarge = new URLSearchParams(fields).toString().length > MOST_BYTES;
			const allowed = isLarge ? [413] : expected;
			const answer = await room.send(fields, { to });
			sent += 1;
			statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
			if (!allowed.includes(answer.status)) faults.push(`${what} is answered ${answer.status}`);
			const html = await answer.text();
			if (answer.status === 303) return;
			for (const element of elementsOf(html)) if (!known.has(element)) faults.push(`${what}: ${element}`);
			mains.push(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "");
		};
		for (const [at, string] of strings.entries()) {
			const field = LETTER_FIELDS[at % LETTER_FIELDS.length] ?? "text";
			const isReport = field === "sentence" || field === "mistake" || at % 2 === 1;
			const to = isReport ? "/thu/bao-loi/" : "/thu/gui/";
			const alone = { ...sound(room, at, isReport), [field]: string };
			const empty = string === "" && field in WITHOUT ? [WITHOUT[field as keyof typeof WITHOUT]] : [];
			// A report has no name and replies to nobody: what stands there is left.
			const left = isReport && (field === "name" || field === "replyTo") ? [303] : [];
			await judge(alone, to, `${field}=${JSON.stringify(string.slice(0, 80))}`, [
				...ANSWERS[field],
				...empty,
				...left,
			]);
			const everywhere = { ...sound(room, at, isReport), name: string, text: string, contact: string };
			await judge(
				{ ...everywhere, ...(isReport && { sentence: string }) },
				to,
				`everywhere ${JSON.stringify(string.slice(0, 80))}`,
				[303, 409, 422],
			);
		}
		for (const error of room.complaints) faults.push(`complaint: ${error}`);
		const letters = await room.store.list();
		assert.equal(letters.length, statuses.get(303));
		for (const { id, name, text, kind } of letters) {
			if (letterFault(text, "text") !== undefined) faults.push(`kept text of ${id}: ${JSON.stringify(text)}`);
			if (kind === "comment" && letterFault(name, "name") !== undefined)
				faults.push(`kept name of ${id}: ${JSON.stringify(name)}`);
		}
		return { sent, statuses, faults, mains };
	} finally {
		await room.close();
	}
}

/** A letter in which nothing is wrong, other words each time. */
const sound = (room: TestMailroom, at: number, isReport: boolean): Record<string, string> => ({
	...{ article: OPEN, time: room.time(), text: `Lời thứ ${at}, chẳng có gì lạ.` },
	...(isReport ? { mistake: "other" } : { name: "Út" }),
});

/** The elements of all kinds of answers to people who mean no harm. */
async function knownElements(room: TestMailroom): Promise<ReadonlySet<string>> {
	const sentence = { sentence: "Câu.", mistake: "" };
	const bad = { text: "", name: "", contact: "x", website: "x", time: room.time() };
	const answers = await Promise.all([
		room.send({ article: OPEN, name: "Út", text: "Một" }),
		room.send({ article: OPEN, name: "Út", text: "Một", replyTo: "ab2cd3ef4g" }),
		room.send({ article: OPEN, ...bad, replyTo: "x" }),
		room.send({ article: "/x/", name: "Út", text: "Một" }),
		room.send({ text: "a".repeat(MOST_BYTES) }),
		room.send({ article: ALWAYS, ...bad, ...sentence }, { to: "/thu/bao-loi/" }),
		room.send({ article: ALWAYS, text: "Một", ...sentence, mistake: "other" }, { to: "/thu/bao-loi/" }),
		room.send(
			{ article: ALWAYS, text: "Một", sentence: "a".repeat(2000), mistake: "other" },
			{ to: "/thu/bao-loi/" },
		),
	]);
	const pages = await Promise.all(answers.map((answer) => answer.text()));
	return new Set(pages.flatMap(elementsOf));
}

/** Each element of a page: the path to it, its attributes by name, and the values of those that lead somewhere. */
function elementsOf(html: string): string[] {
	const found: string[] = [];
	const visit = (node: DefaultTreeAdapterTypes.Node, above: string) => {
		const path = "tagName" in node ? `${above}>${node.tagName}` : above;
		if ("attrs" in node) {
			const attributes = node.attrs.map(({ name, value }) =>
				/^(?:href|src|action|rel|type|name|class|id)$/.test(name) ? `${name}="${value}"` : name,
			);
			found.push(`${path} ${attributes.join(" ")}`);
		}
		if ("childNodes" in node) for (const child of node.childNodes) visit(child, path);
	};
	visit(parse(html), "");
	return found;
}

const EVENTS = ["click", "error", "focus", "input", "load", "mouseover", "pointerover", "submit", "toggle"];

/**
 * Shows answers in a browser that honours no Content-Security-Policy, many in one page, and stirs them.
 *
 * @returns everything that ran or was asked for
 */
export async function runInBrowser(mains: readonly string[]): Promise<readonly string[]> {
	const browser = await openBrowser();
	try {
		return await withPage(
			browser,
			async ({ page, faults }) => {
				const asked: string[] = [];
				page.on("request", (request) => asked.push(`request: ${request.url()}`));
				for (let at = 0; at < mains.length; at += 200) {
					await page.setContent(`<!doctype html><title>x</title>${mains.slice(at, at + 200).join("")}`);
					const shown = await page.evaluate((events) => {
						const all = document.querySelectorAll("main *");
						// A form that is sent leads away from what is looked at.
						addEventListener("submit", (event) => event.preventDefault(), true);
						addEventListener("click", (event) => event.preventDefault(), true);
						for (const element of all)
							for (const type of events) element.dispatchEvent(new Event(type, { cancelable: true }));
						return document.querySelectorAll("main").length;
					}, EVENTS);
					assert.equal(shown, Math.min(200, mains.length - at));
				}
				return [...faults, ...asked];
			},
			{ bypassCSP: true },
		);
	} finally {
		await browser.close();
	}
}
