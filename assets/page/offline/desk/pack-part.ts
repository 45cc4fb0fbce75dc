import { button, element } from "../../elements.ts";
import type { Deed, PackView } from "./pack-view.ts";

/** A pack on the page. Its elements stay while what they say changes, so that nobody's finger or focus loses them. */
export class PackPart {
	readonly element: HTMLElement;
	#sentence = element("p", "pack-sentence");
	#bar = element("progress", "pack-bar");
	#buttons: readonly HTMLButtonElement[];
	#deeds: PackView["deeds"] = [];

	/**
	 * @param name what the buttons are for, where several packs have the same: `tháng 8/2026`
	 * @param act does what the reader wants
	 */
	constructor(
		private readonly name: string,
		act: (deed: Deed) => void,
	) {
		this.#buttons = [0, 1].map((place) =>
			button("offline-button", "", () => {
				const deed = this.#deeds[place];
				if (deed) act(deed.does);
			}),
		);
		this.#sentence.tabIndex = -1;
		this.#bar.setAttribute("aria-label", "Đã tải được");
		this.element = element(
			"div",
			"pack",
			element("div", "pack-text", this.#sentence, this.#bar),
			element("div", "pack-deeds", ...this.#buttons),
		);
		this.show({ sentence: "", deeds: [] });
	}

	/** @param busy something else is being fetched, so that nothing of this pack can be */
	show({ sentence, trouble = false, share, deeds }: PackView, busy = false): void {
		const focused = this.#buttons.some((one) => one === document.activeElement);
		this.#deeds = deeds;
		this.#sentence.textContent = sentence;
		this.#sentence.hidden = sentence === "";
		this.element.classList.toggle("pack--trouble", trouble);
		this.#bar.hidden = share === undefined;
		this.#bar.value = share ?? 0;
		for (const [place, one] of this.#buttons.entries()) {
			const deed = deeds[place];
			one.hidden = !deed;
			one.disabled = busy && deed?.does === "download";
			one.textContent = deed?.label ?? "";
			if (this.name && deed) one.setAttribute("aria-label", `${deed.label} ${this.name}`);
		}
		if (!focused || this.#buttons.some((one) => one === document.activeElement && !one.hidden)) return;
		(this.#buttons.find((one) => !one.hidden) ?? this.#sentence).focus({ preventScroll: true });
	}
}
