import type { Page } from "playwright-core";

/** What on the open page is wider than the screen: nothing, or how far the page can be dragged aside. */
export function sidewaysFaults(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const wide = [...document.querySelectorAll("body *")].filter(
			(element) => element.getBoundingClientRect().right > clientWidth + 1,
		);
		return [`${scrollWidth} wide: ${wide.map((element) => element.outerHTML.slice(0, 80)).join(" | ")}`];
	});
}

/**
 * Links, buttons and fields of the open page whose target is less than 44 CSS pixels wide or high, with their size.
 * WCAG lets out what stands in a line of text, which grows with no target; a title's link that lies over the whole of
 * its card has the card's size; a field has its label's.
 */
export function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const small: string[] = [];
		const targets = document.querySelectorAll(
			"a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex='0']",
		);
		for (const target of targets) {
			if (!target.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) continue;
			const boxes = [target.getBoundingClientRect()];
			const cover = getComputedStyle(target, "::after");
			if (cover.content !== "none" && cover.position === "absolute") {
				let card = target.parentElement;
				while (card && getComputedStyle(card).position === "static") card = card.parentElement;
				if (card) boxes.push(card.getBoundingClientRect());
			}
			const label = target.closest("label");
			if (label) boxes.push(label.getBoundingClientRect());
			// A hair less, since the browser rounds where a line ends.
			if (boxes.some(({ width, height }) => width >= 43.9 && height >= 43.9)) continue;
			const line = target.parentElement?.closest(
				"p, li, dd, dt, td, th, figcaption, caption, blockquote, small",
			);
			const around = (line?.textContent ?? "")
				.replace(target.textContent ?? "", "")
				.replace(/[\s\p{P}]/gu, "");
			if (getComputedStyle(target).display === "inline" && around.length > 0) continue;
			const [{ width, height } = { width: 0, height: 0 }] = boxes;
			small.push(`${Math.round(width)}x${Math.round(height)} ${target.outerHTML.slice(0, 120)}`);
		}
		return small;
	});
}

/**
 * Puts the keyboard on everything of the open page that takes it, and tells what shows nothing then, or stands where it
 * cannot be seen. Press Tab once before, so that the browser knows there is a keyboard.
 */
export function hiddenFocus(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const hidden: string[] = [];
		const stops = document.querySelectorAll<HTMLElement>(
			"a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']",
		);
		for (const stop of stops) {
			if (!stop.checkVisibility({ checkVisibilityCSS: true })) continue;
			stop.focus();
			const name = stop.outerHTML.slice(0, 100);
			if (document.activeElement !== stop) {
				if (!stop.matches(":disabled")) hidden.push(`takes no focus: ${name}`);
				continue;
			}
			const rings = [getComputedStyle(stop), getComputedStyle(stop, "::after")].filter(
				({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
			);
			if (rings.length === 0) hidden.push(`shows no focus: ${name}`);
			const { left, right, top, bottom, width, height } = stop.getBoundingClientRect();
			const [x, y] = [(left + right) / 2, (top + bottom) / 2];
			const seen = width > 0 && height > 0 && x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight;
			if (!seen) hidden.push(`stays out of sight: ${name}`);
		}
		return hidden;
	});
}

/**
 * Comes back when style, faces and pictures are there, save those that wait until they are scrolled to: nothing that
 * comes late moves a line any more. Also where scripts are held back, for which the page itself would wait.
 *
 * @param frame in which the page is, with all its pictures: it runs nothing by itself, not even the wait for a moment
 */
export async function laidOut(page: Page, frame?: string): Promise<void> {
	await page.waitForFunction((selector) => {
		const shown = selector ? document.querySelector<HTMLIFrameElement>(selector)?.contentDocument : document;
		const sheets = [...(shown?.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]") ?? [])];
		if (!shown || sheets.length === 0 || !sheets.every(({ sheet }) => sheet)) return false;
		// Faces are asked for when the page is laid out, and not before.
		return (
			shown.body.offsetHeight > 0 &&
			shown.fonts.status === "loaded" &&
			[...shown.images].every(
				({ complete, loading }) => complete || (shown === document && loading === "lazy"),
			)
		);
	}, frame);
}

/** How far the open page has jumped since it was opened, as the browser counts it, and what jumped. */
export function jumps(page: Page): Promise<{ readonly sum: number; readonly what: readonly string[] }> {
	return page.evaluate(
		() =>
			new Promise<{ sum: number; what: string[] }>((resolve) => {
				const entries: PerformanceEntry[] = [];
				const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
				observer.observe({ type: "layout-shift", buffered: true });
				// What the last change has moved is counted with the frame that draws it.
				requestAnimationFrame(() =>
					requestAnimationFrame(() => {
						entries.push(...observer.takeRecords());
						observer.disconnect();
						const found = { sum: 0, what: [] as string[] };
						for (const entry of entries) {
							const { value, sources } = entry as PerformanceEntry & {
								readonly value: number;
								readonly sources: readonly {
									readonly node: Node | null;
									readonly previousRect: DOMRectReadOnly;
									readonly currentRect: DOMRectReadOnly;
								}[];
							};
							found.sum += value;
							for (const { node, previousRect: was, currentRect: is } of sources) {
								const name =
									node instanceof Element ? `${node.localName}.${node.className}` : node?.textContent;
								found.what.push(
									`${value.toFixed(4)} ${name?.slice(0, 60)}: ${was.x},${was.y} ${was.width}x${was.height} to ${is.x},${is.y} ${is.width}x${is.height}`,
								);
							}
						}
						resolve(found);
					}),
				);
			}),
	);
}

/**
 * The lines of text that the open page's main part shows, without those of what a script or a form works with: buttons,
 * fields, the reader's own settings, and what tells a state; and without the age of an old article, which only the
 * reader's clock knows. A notice that only a reader without scripts needs is none either.
 */
export function mainLines(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const main = document.querySelector("main")?.cloneNode(true) as HTMLElement;
		for (const control of main.querySelectorAll(
			"button, select, form, fieldset, dialog, template, noscript, output, [hidden], [role=status], [aria-live], .story-tools, .story-age",
		))
			control.remove();
		const text: string[] = [];
		const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) text.push(walker.currentNode.textContent?.replace(/\s+/g, " ").trim() ?? "");
		return text.filter((line) => line !== "");
	});
}

/** Buttons that are in sight and that no form sends: without JavaScript they do nothing. */
export function uselessButtons(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLButtonElement>("button, [role=button], input[type=button]")]
			.filter((button) => button.checkVisibility({ checkVisibilityCSS: true }))
			.filter((button) => !(button.type === "submit" && button.form?.hasAttribute("action")))
			.map((button) => button.outerHTML.slice(0, 120)),
	);
}

/** What of the open page moves, or would move when it changes: animations, transitions, smooth scrolling. */
export function movingParts(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const moving = [...document.querySelectorAll("*")].filter((element) => {
			const { animationName, animationDuration, transitionDuration, scrollBehavior } =
				getComputedStyle(element);
			const times =
				animationName === "none" ? transitionDuration : `${transitionDuration},${animationDuration}`;
			// A sheet that says 0.001s instead of none means the same.
			return scrollBehavior === "smooth" || times.split(",").some((time) => Number.parseFloat(time) > 0.001);
		});
		return [
			...moving.map((element) => element.outerHTML.slice(0, 100)),
			...document.getAnimations().map((animation) => `runs: ${animation.id}`),
		];
	});
}

/** Titles of the open page whose last line, of several, is one syllable: a word of up to seven letters, as "nghiêng". */
export function orphans(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found: string[] = [];
		for (const title of document.querySelectorAll("h1, h2, h3")) {
			const tops: number[] = [];
			const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) {
				const node = walker.currentNode;
				for (const word of (node.textContent ?? "").matchAll(/\S+/g)) {
					const range = document.createRange();
					range.setStart(node, word.index);
					range.setEnd(node, word.index + word[0].length);
					tops.push(range.getBoundingClientRect().bottom);
				}
			}
			const last = tops.at(-1) ?? 0;
			const alone = tops.filter((top) => Math.abs(top - last) < 4).length === 1;
			const syllable = /(?:^|\s)\S{1,7}\s*$/.test(title.textContent ?? "");
			if (alone && syllable && tops.some((top) => Math.abs(top - last) >= 4))
				found.push(`${Math.round(title.getBoundingClientRect().width)} wide: ${title.textContent}`);
		}
		return found;
	});
}
