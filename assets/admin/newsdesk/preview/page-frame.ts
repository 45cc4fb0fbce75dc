import { patch } from "./patch.ts";

/** How wide the page is laid out, in CSS pixels: a phone, a desk. */
const WIDTHS = { phone: 390, desk: 1280 } as const;

/** How far below the upper edge, in CSS pixels, somebody reads at least. */
const READ_AT = 24;

export type Screen = keyof typeof WIDTHS;
export type Theme = "light" | "dark";

/**
 * A page of the newspaper in a frame of its own, in which no script runs: laid out as wide as a reader's screen, and made
 * smaller where there is less room.
 */
export class PageFrame {
	readonly element: HTMLElement;
	readonly #frame: HTMLIFrameElement;
	#screen: Screen = "phone";
	#theme: Theme = "light";
	/** What is shown, for a frame that the browser begins anew: where it is moved, or was not there yet. */
	#page: Document | undefined;

	/** @param stylesheet the address of the readers' style */
	constructor(owner: Document, stylesheet: string) {
		this.element = owner.createElement("div");
		this.element.className = "preview-screen";
		this.#frame = owner.createElement("iframe");
		this.#frame.title = "Trang báo như bạn đọc thấy";
		// Its own page may be looked into and changed by us, and runs nothing.
		this.#frame.setAttribute("sandbox", "allow-same-origin");
		this.#frame.addEventListener("load", () => this.#page && this.show(this.#page));
		this.element.append(this.#frame);
		new (owner.defaultView ?? window).ResizeObserver(() => this.#fit()).observe(this.element);
		this.#stylesheet = stylesheet;
	}

	readonly #stylesheet: string;

	/** Shows a page. What is equal to what is shown stays where it is. */
	show(page: Document): void {
		this.#page = page;
		const inner = this.#frame.contentDocument;
		if (!inner?.body) return;
		if (!inner.querySelector("link[rel=stylesheet]")) this.#dress(inner);
		const { clientWidth } = inner.documentElement;
		const read = inner.elementFromPoint(clientWidth / 2, READ_AT);
		const before = read?.getBoundingClientRect().top ?? 0;
		patch(inner.body, page.body);
		// What is read stays where it is, however much longer or shorter all above it has become.
		if (read?.isConnected) inner.defaultView?.scrollBy(0, read.getBoundingClientRect().top - before);
	}

	setScreen(screen: Screen): void {
		this.#screen = screen;
		this.#fit();
	}

	setTheme(theme: Theme): void {
		this.#theme = theme;
		const root = this.#frame.contentDocument?.documentElement;
		if (root) root.dataset["theme"] = theme;
	}

	#dress(inner: Document): void {
		inner.documentElement.lang = "vi";
		inner.documentElement.dataset["theme"] = this.#theme;
		// The browser's own way comes with the next picture on the screen, or not at all.
		inner.documentElement.style.setProperty("overflow-anchor", "none");
		const style = inner.createElement("link");
		style.rel = "stylesheet";
		style.href = new URL(this.#stylesheet, location.origin).href;
		const base = inner.createElement("base");
		base.href = location.origin;
		// A link leads out of the frame, as for a reader who opens it in another tab.
		base.target = "_blank";
		inner.head.append(base, style);
	}

	#fit(): void {
		const { clientWidth: room, clientHeight: height } = this.element;
		const width = WIDTHS[this.#screen];
		const scale = Math.min(1, room / width);
		Object.assign(this.#frame.style, {
			width: `${width}px`,
			height: `${height / scale}px`,
			transform: `scale(${scale})`,
			marginLeft: `${Math.max(0, (room - width * scale) / 2)}px`,
		});
	}
}
