import { button, element, part } from "../../elements.ts";

/** What the page says as a whole: over its parts for all to read, and of a download to those who cannot see the bar. */
export class OfflineWord {
	readonly #place = part(document, "main .offline-word[role=status]");
	readonly #heard = part(document, ".offline-heard");

	/** @param again asks anew */
	constructor(private readonly again: () => void) {}

	/** @param text empty where there is nothing to say */
	say(text: string): void {
		this.#place.textContent = text;
	}

	/** Says something, and lets the reader try again. */
	offer(text: string): void {
		const retry = button("offline-button", "Thử lại", () => {
			this.say("Đang hỏi lại…");
			this.again();
		});
		this.#place.replaceChildren(element("p", "", text), retry);
	}

	/** Reads something out without showing it. */
	announce(text: string): void {
		this.#heard.textContent = text;
	}
}
