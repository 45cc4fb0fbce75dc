import { button, element } from "../elements.ts";
import { readSentences, type Sentence } from "./sentences.ts";
import { Speaker } from "./speaker.ts";

/** How fast the voice may read: its own speed, and others in turn. */
const RATES = [
	[1, "1×"],
	[1.25, "1,25×"],
	[1.5, "1,5×"],
	[0.8, "0,8×"],
] as const;

/** Offers the article to be listened to once the browser has a Vietnamese voice; voices may come late, or never. */
export function offerListening(tools: HTMLElement): void {
	if (!("speechSynthesis" in window)) return;
	const offer = () => {
		const voice = vietnameseVoice();
		if (!voice) return;
		speechSynthesis.removeEventListener("voiceschanged", offer);
		tools.append(player(voice));
	};
	speechSynthesis.addEventListener("voiceschanged", offer);
	offer();
}

/** A Vietnamese voice, one of the device itself before one that sends the text away. */
function vietnameseVoice(): SpeechSynthesisVoice | undefined {
	const voices = speechSynthesis.getVoices().filter(({ lang }) => /^vi\b/i.test(lang.replace("_", "-")));
	return voices.find(({ localService }) => localService) ?? voices[0];
}

/** The button among the tools, and the bar at the foot of the window while the article is being read. */
function player(voice: SpeechSynthesisVoice): HTMLElement {
	let speaker: Speaker | undefined;
	let rate = 0;
	const toggle = () => {
		const { speaking } = begin();
		if (speaking) begin().pause();
		else begin().play();
		bar.hidden = false;
		show();
	};
	const start = button("tool listen-start", "Nghe bài viết", toggle);
	const pause = button("listen-button listen-toggle", "", toggle);
	const speed = button("listen-button listen-speed", "Tốc độ 1×", () => {
		rate = (rate + 1) % RATES.length;
		const [value, label] = RATES[rate] ?? RATES[0];
		speed.textContent = `Tốc độ ${label}`;
		begin().rate = value;
	});
	const stop = button("listen-button listen-stop", "Dừng", () => {
		begin().stop();
		bar.hidden = true;
		start.focus();
	});
	const bar = element("div", "listen-bar", pause, speed, stop);
	bar.setAttribute("role", "group");
	bar.setAttribute("aria-label", "Nghe bài viết");
	bar.hidden = true;
	const show = () => {
		pause.textContent = speaker?.speaking ? "Tạm dừng" : "Nghe tiếp";
	};
	const begin = () => {
		if (speaker) return speaker;
		const sentences = readSentences();
		speaker = new Speaker(
			sentences.map(({ text }) => text),
			voice,
			(at) => {
				mark(at === undefined ? undefined : sentences[at]);
				show();
			},
		);
		return speaker;
	};
	// A page that is left falls silent.
	addEventListener("pagehide", () => speaker?.stop());
	return element("div", "listen", start, bar);
}

/** Marks the sentence that is being said; browsers without highlights mark its paragraph. */
function mark(sentence: Sentence | undefined): void {
	if ("highlights" in CSS) {
		if (sentence) CSS.highlights.set("spoken", new Highlight(sentence.range));
		else CSS.highlights.delete("spoken");
		return;
	}
	for (const block of document.querySelectorAll(".spoken")) block.classList.remove("spoken");
	sentence?.block.classList.add("spoken");
}
