import type { Browser, JSHandle, Page } from "playwright-core";
import { LETTER_ADDRESSES } from "../../../_includes/domain/addresses/paths/letters.ts";
import { type WatchedPage, withPages } from "../browser/browser.ts";
import { ACTIVE_TAGS, ADDRESSES, HARMLESS_ADDRESS } from "./active-dom.ts";

/** What the site's own pages may load. */
const OWN_FILES = /^\/(?:assets|fonts|icons|pictures|pagefind)\//;
const OWN_SCRIPTS = /^\/(?:assets|pagefind)\/[\w./-]+\.js$/;

/**
 * The active elements that the site's own templates print: where, and their opening tag without `content`, `value`, `title` and
 * `aria-label`. Whatever else is active came out of a text.
 */
const OWN_ELEMENTS = [
	/^head <meta (?:charset|name|property)="[^"]*"(?: media="[^"]*")?>$/,
	/^head <link rel="(?:stylesheet|preload|icon|apple-touch-icon|manifest|canonical|alternate|search)" [^>]*>$/,
	/^head <script type="application\/ld\+json">$/,
	/^head <script type="module" src="\/assets\/[\w-]+\.js">$/,
	/^head <script src="\/assets\/reading\.js">$/,
	/^body <form class="[\w-]+" action="\/tim-kiem\/" role="search">$/,
	/^body <input type="search" name="q"[^>]*>$/,
	/^body <button(?: class="[\w -]+")? type="(?:submit|button)"(?: class="[\w-]+")?(?: aria-pressed="(?:true|false)")?(?: hidden="")?>$/,
	/^body <select data-field="[a-z]+" autocomplete="off">$/,
	/^body <svg [^>]*aria-hidden="true">$/,
	/^body <svg class="share-mark" [\w =".-]*aria-hidden="true"(?: (?:fill|stroke[\w-]*)="[\w.]+")*>$/,
	/^body <form class="comment-form" id="viet-binh-luan" method="post" action="\/thu\/gui\/">$/,
	/^body <input type="(?:hidden|text)" name="(?:article|name|contact|website)"(?: (?:required|maxlength|autocomplete|tabindex)="[\w-]*")*>$/,
	/^body <textarea name="text" required="" maxlength="\d+" rows="5">$/,
	/^body <select name="replyTo">$/,
	/^body <template id="search-result">$/,
	/^body <noscript>$/,
];

/** Events to whose handlers the public attack strings pin their hopes. */
const EVENTS =
	"animationstart beforetoggle blur click copy error focus focusin input keydown load mouseenter mouseover pointerover scroll submit toggle touchstart transitionend wheel".split(
		" ",
	);

/** A tab in which nothing but the site's own scripts may run. */
export interface WatchedTab {
	readonly page: Page;
	/**
	 * Opens a page of the site, does what `act` does, stirs every element of `main` with events, and tells everything
	 * that ran, was asked for, or stands in the page and could act, and that is not the site's own.
	 */
	visit(path: string, act?: (page: Page) => Promise<unknown>): Promise<readonly string[]>;
	/**
	 * The same for several pages at a time, each in a frame of its own: to lead a whole window to a page costs thrice as
	 * much. They must allow to be framed.
	 *
	 * @param look at them, in their order, once they are there and before they are stirred
	 */
	visitAll(
		paths: readonly string[],
		look?: (pages: OpenPages) => Promise<unknown>,
	): Promise<readonly string[]>;
}

/** Pages that are open, in the tab where they are. */
export type OpenPages = JSHandle<readonly Document[]>;

/**
 * Gives tabs that honour no Content-Security-Policy, so that nothing but the pages themselves keeps a text from running.
 * They share storage and cache: for every page of another context the browser would start a process.
 *
 * @param origin of the site: `http://127.0.0.1:8080`
 * @param use gets a function that opens another tab
 */
export function withWatchedTabs<Result>(
	browser: Browser,
	origin: string,
	use: (open: () => Promise<WatchedTab>) => Promise<Result>,
): Promise<Result> {
	return withPages(
		browser,
		(open) => use(async () => watchTab(await open(), origin)),
		// Nobody looks: a small window spares the painting.
		{ bypassCSP: true, viewport: { width: 320, height: 80 } },
	);
}

async function watchTab({ page, faults }: WatchedPage, origin: string): Promise<WatchedTab> {
	const found: string[] = [];
	/** Addresses that are opened, in the window or in frames of it. */
	let open: readonly string[] = [];
	let isFramed = false;
	page.on("request", (request) => {
		const { origin: host, pathname } = new URL(request.url());
		if (!open.includes(request.url()) && (host !== origin || !OWN_FILES.test(pathname)))
			found.push(`asked for ${request.url()}`);
	});
	page.on("popup", (popup) => found.push(`opened ${popup.url()}`));
	page.on("download", (download) => found.push(`downloaded ${download.url()}`));
	page.on("frameattached", (frame) => {
		if (!isFramed || frame.parentFrame() !== page.mainFrame()) found.push("has a frame");
	});

	// The debugger sees each script that the browser compiles, whatever it does. Those of a text have the page's
	// address or another; none at all have this test's own, and `javascript:`, which the look at the page finds.
	const scripts = await page.context().newCDPSession(page);
	scripts.on("Debugger.scriptParsed", ({ url }) => {
		const own = url === "" || (url.startsWith(origin) && OWN_SCRIPTS.test(new URL(url).pathname));
		if (!own) found.push(`ran a script of ${url}`);
	});
	await scripts.send("Debugger.enable");
	await page.addInitScript(noteTraces);
	await page.addInitScript(answerLetters, [...LETTER_ADDRESSES]);

	/** What happens while pages are opened, and what stands in them. */
	async function watching(addresses: readonly string[], use: () => Promise<readonly string[]>) {
		const before = { found: found.length, faults: faults.length };
		open = addresses;
		const elements = await use();
		// An answer of the debugger comes after all that it had to tell.
		await scripts.send("Runtime.getIsolateId");
		return [...found.slice(before.found), ...faults.slice(before.faults), ...elements];
	}

	/** Leads to a page that is nothing but frames. */
	async function openFrames() {
		const address = new URL("/frames", origin).href;
		if (page.url() === address) return;
		open = [address];
		await page.route(address, (route) =>
			route.fulfill({ contentType: "text/html", body: `<!doctype html><link rel="icon" href="data:,">` }),
		);
		await page.goto(address);
		await page.unroute(address);
		isFramed = true;
	}

	const wentTo = (shown: string, address: string) =>
		plain(shown) === plain(address) ? [] : [`went to ${shown}`];

	return {
		page,
		visit(path, act) {
			const address = new URL(path, origin).href;
			return watching([address], async () => {
				isFramed = false;
				await page.goto(address);
				await act?.(page);
				const elements = await stir(await page.evaluateHandle(() => [document]));
				return [...elements.flat(), ...wentTo(page.url(), address)];
			});
		},
		async visitAll(paths, look) {
			await openFrames();
			const addresses = paths.map((path) => new URL(path, origin).href);
			return watching([page.url(), ...addresses], async () => {
				const pages = await page.evaluateHandle(fillFrames, addresses);
				const leave = () =>
					[page.mainFrame(), ...page.mainFrame().childFrames()].flatMap((frame, at) =>
						wentTo(frame.url(), open[at] ?? ""),
					);
				// Of a page elsewhere nothing can be read.
				if (leave().length > 0) return leave();
				await look?.(pages);
				const elements = await stir(pages);
				await pages.dispose();
				return [...elements.flatMap((own, at) => own.map((one) => `${paths[at]} ${one}`)), ...leave()];
			});
		},
	};
}

/** Puts pages into frames in place of those that are there, and gives them once they are loaded. */
async function fillFrames(addresses: readonly string[]): Promise<readonly Document[]> {
	const frames = addresses.map((address) =>
		Object.assign(document.createElement("iframe"), { width: "320", height: "80", src: address }),
	);
	const loaded = frames.map((frame) => new Promise((done) => frame.addEventListener("load", done)));
	document.body.replaceChildren(...frames);
	await Promise.all(loaded);
	return frames.flatMap(({ contentDocument }) => contentDocument ?? []);
}

/**
 * Stirred, the form of letters takes itself for written in and asks the newsroom for a time, as it is to. The newsroom is not
 * there; a text that came so far as to ask it by itself would have run before, which the debugger tells.
 */
function answerLetters(addresses: readonly string[]) {
	const ask = window.fetch;
	window.fetch = async (input, options) =>
		addresses.includes(new URL(String(input), location.href).pathname)
			? Response.json({ ok: false, message: "", time: "" })
			: ask(input, options);
}

/** Notes in a page what a script writes into attributes that act, be it for a moment. */
function noteTraces() {
	const traces: string[] = [];
	Object.assign(window, { traces });
	new MutationObserver((changes) => {
		for (const { target, attributeName } of changes)
			traces.push(`a script wrote ${attributeName} of body ${(target as Element).localName}`);
	}).observe(document, { subtree: true, attributeFilter: ["style", "srcdoc", "target", "http-equiv"] });
}

/** Sends events to every element of each page's `main`, then tells all that is active in it and not the site's own. */
async function stir(pages: OpenPages): Promise<string[][]> {
	const elements = await pages.evaluate(
		(documents, { events, tags, addresses, harmless }) => {
			const leadsToPage = new RegExp(harmless, "i");
			return documents.map((document) => {
				const elements = [...document.querySelectorAll("*")];
				for (const element of document.querySelectorAll("main, main *"))
					for (const event of events) element.dispatchEvent(new Event(event));
				const { traces } = document.defaultView as unknown as { readonly traces: readonly string[] };
				const found = [...traces];
				for (const element of elements) {
					const place = document.head.contains(element) ? "head" : "body";
					if (tags.includes(element.localName)) {
						const printed = [...element.attributes]
							.filter(({ name }) => !["content", "value", "title", "aria-label"].includes(name))
							.map(({ name, value }) => ` ${name}="${value}"`);
						found.push(`${place} <${element.localName}${printed.join("")}>`);
					}
					for (const { name, value } of element.attributes) {
						const acts = name.startsWith("on") || ["style", "srcdoc", "target", "http-equiv"].includes(name);
						const leads = addresses.includes(name) && !leadsToPage.test(value);
						if (acts || leads) found.push(`${place} ${element.localName} has ${name}="${value}"`);
					}
					if (element.matches('script[type="application/ld+json"]')) {
						try {
							JSON.parse(element.textContent);
						} catch {
							found.push(`${place} structured data that is no JSON: ${element.textContent}`);
						}
					}
				}
				return found;
			});
		},
		{
			events: EVENTS,
			tags: [...ACTIVE_TAGS],
			addresses: [...ADDRESSES],
			harmless: HARMLESS_ADDRESS.source,
		},
	);
	return elements.map((own) => own.filter((element) => !OWN_ELEMENTS.some((form) => form.test(element))));
}

/** An address in one form: the search page writes its query into its own address as forms do, without spaces around it. */
function plain(address: string): string {
	const { origin, pathname, searchParams } = new URL(address);
	return JSON.stringify([origin, pathname, [...searchParams].map(([key, text]) => [key, text.trim()])]);
}
