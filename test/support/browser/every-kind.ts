import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { type RunningServer, startServer } from "../../../_includes/site/serve/server.ts";
import { type SamplePage, samplePages } from "../pages/page-kinds.ts";
import { type StarterSite, starterSite } from "../site/starter-site.ts";
import { type BrowserOptions, openBrowser, withPage } from "./browser.ts";

/** The starter newspaper, served, and one page of each kind of it to look at. */
export interface ServedStarter {
	readonly site: StarterSite;
	/** `http://127.0.0.1:8080` */
	readonly url: string;
	readonly samples: readonly SamplePage[];
	readonly browser: Browser;
	/**
	 * Opens one page of every kind, in two tabs at a time, and gives what `look` finds on each: the kind, the address
	 * and what it says.
	 *
	 * @param look opens the address itself, so that it can prepare the tab
	 */
	onEveryKind(
		options: BrowserContextOptions,
		look: (page: Page, address: string, sample: SamplePage) => Promise<readonly string[]>,
	): Promise<string[]>;
	close(): Promise<void>;
}

/**
 * Builds the starter newspaper where it is not built yet, serves it, and starts a browser.
 *
 * @param options of the browser: `whole`
 */
export async function serveStarter(options: BrowserOptions = {}): Promise<ServedStarter> {
	const site = await starterSite();
	const samples = await samplePages(site);
	const server: RunningServer = await startServer({ site: site.folder, port: 0 });
	const browser = await openBrowser(options);
	return {
		site,
		url: server.url,
		samples,
		browser,
		async onEveryKind(options, look) {
			const found: string[] = [];
			const waiting = [...samples];
			const tab = () =>
				withPage(
					browser,
					async ({ page }) => {
						for (let sample = waiting.shift(); sample; sample = waiting.shift()) {
							const lines = await look(page, server.url + sample.address, sample);
							found.push(...lines.map((line) => `${sample?.kind} (${sample?.address}): ${line}`));
						}
					},
					options,
				);
			await Promise.all([tab(), tab()]);
			return found.sort();
		},
		async close() {
			await browser.close();
			await server.close();
		},
	};
}
