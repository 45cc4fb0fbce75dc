import { commentAt } from "../../_includes/domain/addresses/paths/letters.ts";
import type { Decided, Decision } from "../../_includes/domain/letters/desk.ts";
import { element, part } from "../page/elements.ts";
import type { CardMeans } from "./card.ts";
import { decide, listLetters, printedComment } from "./desk-client.ts";
import { letterCard, printedCard } from "./letter-card.ts";
import { attempt as attemptIn, openRoom } from "./sign-in.ts";

const main = part(document, "main");
const status = part(document, "#tinh-hinh");
const room = part(document, "#ban-thu");
const waiting = part(document, "#thu-doi");
const laid = part(document, "#thu-xep");
const printed = part(document, "#binh-luan");

const say = (message: string) => {
	status.textContent = message;
};

const attempt = <Result>(work: () => Promise<Result>) => attemptIn({ room, say }, work);

const means: CardMeans = {
	carryOut: (decision: Decision) => attempt(() => decide(decision)),
	settled(card, decided) {
		const next = card.nextElementSibling ?? card.previousElementSibling;
		const result = resultOf(decided);
		if (result) card.replaceWith(result);
		else card.remove();
		void show().then(() => {
			say(decided.message);
			const place = result ?? (next && document.getElementById(next.id)) ?? letters()[0] ?? main;
			if (result) laid.before(result);
			if (place instanceof HTMLElement) place.focus();
		});
	},
};

/** What stays of a decision to be read or sent on. */
function resultOf({ message, note, reply }: Decided): HTMLElement | undefined {
	if (note === undefined && !reply) return undefined;
	const made = element("div", "desk-letter desk-result", element("p", "", message));
	made.tabIndex = -1;
	if (note !== undefined) made.append(element("pre", "", note));
	if (reply) {
		const text = element("textarea", "");
		text.readOnly = true;
		text.rows = 10;
		text.value = reply.text;
		text.setAttribute("aria-label", "Thư gửi bạn đọc");
		made.append(element("p", "", `Gửi: ${reply.to}. Tiêu đề: ${reply.subject}`), text);
	}
	return made;
}

const letters = () => [...document.querySelectorAll<HTMLElement>("article.desk-letter")];

/** Fetches what lies on the desk and lays it out. */
async function show(): Promise<void> {
	const state = await attempt(listLetters);
	if (!state) return;
	part(document, "#nguoi-duyet").textContent = `Người duyệt: ${state.editor}`;
	const cards = (isWaiting: boolean) =>
		state.letters
			.filter((letter) => (letter.state === "waiting") === isWaiting)
			.map((letter) => letterCard(letter, means));
	waiting.replaceChildren(...cards(true));
	if (waiting.childElementCount === 0) waiting.append(element("p", "", "Không có thư nào đang đợi."));
	laid.replaceChildren(...cards(false));
	say(`${waiting.querySelectorAll("article").length} thư đang đợi.`);
}

/** One key each, while a letter has the focus and nobody writes in it. */
document.addEventListener("keydown", (event) => {
	const { target, key } = event;
	if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
	if (target.matches("input, textarea")) return;
	const here = target.closest<HTMLElement>("article.desk-letter");
	if (!here) return;
	const all = letters();
	const step = key === "j" ? 1 : key === "k" ? -1 : 0;
	if (step !== 0) all[all.indexOf(here) + step]?.focus();
	else here.querySelector<HTMLButtonElement>(`button[data-key="${CSS.escape(key)}"]:enabled`)?.click();
	if (step !== 0 || "dxte".includes(key)) event.preventDefault();
});

part<HTMLFormElement>(document, "#tim-binh-luan").addEventListener("submit", (event) => {
	event.preventDefault();
	const place = commentAt(part<HTMLInputElement>(document, "#dia-chi").value);
	if (!place) return say("Chép cả địa chỉ của bình luận, có phần #binh-luan-… ở cuối.");
	void attempt(() => printedComment(place)).then((comment) => {
		if (!comment) return;
		printed.replaceChildren(printedCard(comment, means));
		printed.querySelector<HTMLElement>("article")?.focus();
	});
});

void openRoom({
	room,
	say,
	show: async () => {
		await show();
		(document.getElementById(location.hash.slice(1)) ?? letters()[0])?.focus();
	},
});
