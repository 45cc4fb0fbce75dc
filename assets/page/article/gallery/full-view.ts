import { button, element, pageAddress } from "../../elements.ts";
import { copyAddress, openSheet } from "../share.ts";
import { shareMark, type Way } from "../share-mark.ts";

/** What is told of a view that is open. */
interface Told {
	/** Another picture stands in it. */
	readonly turned: (id: string) => void;
	/** It was closed at that picture. */
	readonly closed: (id: string) => void;
}

/** Pictures one by one over the page: a strip to swipe, that keys and buttons turn, too. */
export class FullView {
	readonly #dialog = element("dialog", "view");
	readonly #track = element("div", "view-track");
	readonly #count = element("p", "view-count");
	readonly #told = element("p", "visually-hidden");
	readonly #said = element("span", "view-said");
	readonly #slides: readonly HTMLElement[];
	readonly #back = turnButton("‹", "Ảnh trước", () => this.#turn(this.#at - 1));
	readonly #next = turnButton("›", "Ảnh sau", () => this.#turn(this.#at + 1));
	#at = -1;
	/** Where keys or buttons lead, while the strip is on its way there. */
	#aim: number | undefined;

	constructor(
		private readonly figures: readonly HTMLElement[],
		private readonly told: Told,
	) {
		this.#slides = figures.map(slideOf);
		this.#track.append(...this.#slides);
		this.#track.tabIndex = 0;
		this.#track.setAttribute("role", "group");
		this.#track.setAttribute("aria-label", "Ảnh đang xem");
		this.#next.classList.add("view-turn--next");
		for (const status of [this.#told, this.#said]) status.setAttribute("role", "status");
		this.#dialog.setAttribute("aria-label", "Xem từng ảnh");
		this.#dialog.append(this.#bar(), this.#track, this.#back, this.#next, this.#told);
		this.#dialog.addEventListener("keydown", (event) => this.#press(event));
		this.#dialog.addEventListener("close", () => {
			const [id = ""] = [this.figures[this.#at]?.id];
			this.#at = -1;
			this.told.closed(id);
		});
		this.#track.addEventListener("scroll", () => this.#scrolled(), { passive: true });
		for (const touch of ["pointerdown", "wheel"])
			this.#track.addEventListener(touch, () => this.#letGo(), { passive: true });
		addEventListener("resize", () => this.#dialog.open && this.#scrollTo(this.#at, "instant"));
	}

	show(id: string): void {
		const at = this.figures.findIndex((figure) => figure.id === id);
		if (at === -1 || at === this.#at) return;
		if (!this.#dialog.isConnected) document.body.append(this.#dialog);
		if (!this.#dialog.open) this.#dialog.showModal();
		this.#stand(at);
		this.#scrollTo(at, "instant");
	}

	close(): void {
		this.#dialog.close();
	}

	#bar(): HTMLElement {
		const address = () => `${pageAddress()}#${this.figures[this.#at]?.id}`;
		const tool = (way: Way, label: string, act: () => void) => {
			const made = button("tool view-tool", "", act);
			made.append(shareMark(way), element("span", "view-word", label));
			return made;
		};
		const close = button("tool view-tool", "Đóng", () => this.close());
		close.autofocus = true;
		return element(
			"div",
			"view-bar",
			this.#count,
			this.#said,
			...("share" in navigator ? [tool("sheet", "Chia sẻ", () => openSheet(address()))] : []),
			tool("copy", "Sao chép liên kết", () => copyAddress(address(), this.#said)),
			close,
		);
	}

	#press(event: KeyboardEvent): void {
		if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const ways: Readonly<Record<string, number>> = {
			ArrowLeft: this.#at - 1,
			ArrowRight: this.#at + 1,
			Home: 0,
			End: this.figures.length - 1,
		};
		const to = ways[event.key];
		if (to === undefined) return;
		event.preventDefault();
		this.#turn(to);
	}

	#turn(to: number): void {
		if (to < 0 || to >= this.figures.length) return;
		this.#aim = to;
		this.#stand(to);
		this.#scrollTo(to, "auto");
	}

	#scrolled(): void {
		const near = Math.round(this.#track.scrollLeft / this.#track.clientWidth);
		if (this.#aim !== undefined && near !== this.#aim) return;
		this.#letGo();
		if (this.#dialog.open && this.figures[near]) this.#stand(near);
	}

	#letGo(): void {
		this.#aim = undefined;
	}

	#scrollTo(at: number, behavior: ScrollBehavior): void {
		this.#track.scrollTo({ left: at * this.#track.clientWidth, behavior });
	}

	/** Tells of the picture that stands in the view now, and fetches those beside it. */
	#stand(at: number): void {
		if (at === this.#at) return;
		this.#at = at;
		const number = this.figures.length;
		for (const [index, slide] of this.#slides.entries()) {
			slide.inert = index !== at;
			const image = slide.querySelector("img");
			if (image && Math.abs(index - at) <= 1) image.loading = "eager";
		}
		this.#back.disabled = at === 0;
		this.#next.disabled = at === number - 1;
		this.#count.textContent = `${at + 1}/${number}`;
		this.#told.textContent = `Ảnh ${at + 1} trên ${number}. ${this.#slides[at]?.querySelector("img")?.alt ?? ""}`;
		this.#said.textContent = "";
		this.told.turned(this.figures[at]?.id ?? "");
	}
}

/** A picture as large as the screen, with what stands under it on the page. */
function slideOf(figure: HTMLElement): HTMLElement {
	const slide = element("figure", "view-slide");
	for (const part of figure.querySelectorAll("picture, figcaption")) slide.append(part.cloneNode(true));
	for (const source of slide.querySelectorAll("source")) source.sizes = "100vw";
	const image = slide.querySelector("img");
	if (image) {
		image.className = "";
		image.loading = "lazy";
	}
	return slide;
}

function turnButton(sign: string, label: string, act: () => void): HTMLButtonElement {
	const made = button("tool view-turn", sign, act);
	made.setAttribute("aria-label", label);
	return made;
}
