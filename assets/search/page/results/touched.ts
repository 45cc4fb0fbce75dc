import { heldAt } from "./hold-still.ts";

/** Ways to scroll or to touch. What is typed into the box is neither. */
const TOUCHES = ["pointerdown", "touchstart", "wheel"] as const;

/** Whether the reader has taken to the results that are shown: from then on none of them moves unasked. */
export class Touched {
	private since = false;

	constructor(list: HTMLElement) {
		const touch = () => {
			this.since = true;
		};
		for (const kind of TOUCHES) addEventListener(kind, touch, { passive: true });
		list.addEventListener("focusin", touch);
		addEventListener("scroll", () => {
			if (Math.abs(scrollY - heldAt()) > 1) touch();
		});
	}

	get yes(): boolean {
		return this.since;
	}

	/** The reader asks something else. */
	forget(): void {
		this.since = false;
	}
}
