import { OFFLINE_DESK, SAVED } from "../../../../_includes/domain/addresses/paths/pages.ts";
import type { SaveOutcome } from "../../../offline/messages.ts";
import { button, element } from "../../elements.ts";
import { askWorker } from "../ask-worker.ts";
import { say } from "../strip.ts";
import { readThisStory } from "./this-story.ts";

/** What is said of each outcome, and where the reader may go from there. */
const WORDS: Record<SaveOutcome, readonly [text: string, to?: string, name?: string]> = {
	saved: ["Đã lưu. Mất mạng vẫn mở được.", SAVED, "Bài đã lưu"],
	offline: ["Mất mạng nên chưa lưu được. Có mạng trở lại, mời bạn bấm lại."],
	full: ["Máy hết chỗ nên chưa lưu được.", OFFLINE_DESK, "Xóa bớt"],
	wrong: ["Chưa lưu được bài này. Mời bạn thử lại sau."],
};

/** On an article, puts "Lưu lại" among the tools of the story. */
export function offerSaving(saved: boolean): void {
	let busy = false;
	const save = button("tool tool--save", "", async () => {
		if (busy) return;
		busy = true;
		await toggle(save).catch(() => tell(...WORDS.wrong));
		busy = false;
	});
	mark(save, saved);
	document.querySelector(".story-tools")?.append(save);
}

async function toggle(save: HTMLElement): Promise<void> {
	const { card, pictures } = readThisStory();
	if (save.getAttribute("aria-pressed") === "true") {
		await askWorker({ type: "unsave", url: card.url });
		mark(save, false);
		say("Đã bỏ lưu bài này.");
		return;
	}
	say("Đang lưu bài…");
	const outcome = await askWorker({ type: "save", card, pictures });
	if (outcome === "saved") mark(save, true);
	tell(...WORDS[outcome]);
}

/** Shows on the button whether the reader keeps the story. */
function mark(save: HTMLElement, saved: boolean): void {
	save.textContent = saved ? "Đã lưu" : "Lưu lại";
	save.setAttribute("aria-pressed", String(saved));
}

function tell(text: string, to?: string, name = ""): void {
	const way = element("a", "offline-button", name);
	if (to) way.href = to;
	say(text, to ? way : "");
}
