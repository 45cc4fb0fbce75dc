import { FullView } from "./full-view.ts";
import { pictureAt } from "./picture-place.ts";

/** Of entries of the history that a picture made which was opened on this page. */
const OPENED = { viewed: true };

/**
 * The pictures of a page that open over it. Each has an address, so that the way back closes what was opened, and a
 * picture that was passed on opens as it was seen.
 */
export class Viewing {
	readonly #figures: ReadonlyMap<string, HTMLElement>;
	readonly #views = new Map<Element, FullView>();
	#open: FullView | undefined;

	constructor(figures: Iterable<HTMLElement>) {
		// A picture whose file is lost has nothing to open.
		const whole = [...figures].filter((figure) => figure.querySelector(":scope > a img"));
		this.#figures = new Map(whole.map((figure) => [figure.id, figure]));
	}

	/** Opens a picture of this page, as a step that the way back undoes. */
	open(id: string): void {
		// The page stays where it is when that step is undone: the reader may have gone on to another picture.
		history.scrollRestoration = "manual";
		history.pushState(OPENED, "", `#${id}`);
		this.#show(id);
	}

	/** Shows what the address asks for, or the page alone. */
	follow(id: string | undefined): void {
		if (id !== undefined && this.#figures.has(id)) this.#show(id);
		else {
			this.#open?.close();
			history.scrollRestoration = "auto";
		}
	}

	#show(id: string): void {
		const figure = this.#figures.get(id);
		if (!figure) return;
		const view = this.#viewOf(groupOf(figure));
		if (this.#open !== view) this.#open?.close();
		this.#open = view;
		view.show(id);
	}

	#viewOf(group: Element): FullView {
		const known = this.#views.get(group);
		if (known) return known;
		const figures = [...this.#figures.values()].filter((figure) => groupOf(figure) === group);
		const view = new FullView(figures, {
			turned: (id) => history.replaceState(history.state, "", `#${id}`),
			closed: (id) => this.#leave(id),
		});
		this.#views.set(group, view);
		return view;
	}

	/** Back on the page, at the picture that was seen last. */
	#leave(id: string): void {
		this.#open = undefined;
		this.#figures.get(id)?.querySelector("a")?.focus();
		if (pictureAt(location.hash) === undefined) return;
		if (history.state?.viewed) history.back();
		else history.replaceState(null, "", location.pathname + location.search);
	}
}

/** Pictures that are turned like leaves: those of a gallery, or of a whole photo story. */
const groupOf = (figure: Element): Element =>
	figure.closest(".story--photos") ?? figure.closest(".gallery") ?? document.body;
