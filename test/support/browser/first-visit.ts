import type { Browser } from "playwright-core";
import { withPage } from "./browser.ts";

/** A line and a machine, as measuring tools know them. */
export interface Means {
	/** Milliseconds that every answer takes. */
	readonly latency: number;
	/** Bits in a second. */
	readonly bandwidth: number;
	/** How many times slower than this machine. */
	readonly slowdown: number;
}

export const POOR_3G: Means = { latency: 400, bandwidth: 400_000, slowdown: 4 };

/** What a first visit of a page costs who reads it on a phone. */
export interface FirstVisit {
	/** As they travel, heads included, by the address of what was fetched. */
	readonly bytes: ReadonlyMap<string, number>;
	/** When the largest thing of the first screen was painted, in milliseconds; and what it is. */
	readonly painted: number;
	readonly largest: string;
}

/** Opens a page as somebody who was never here: nothing is kept; the worker, which fetches later and on Wi-Fi, is left out. */
export async function firstVisit(browser: Browser, address: string, means?: Means): Promise<FirstVisit> {
	return withPage(
		browser,
		async ({ page }) => {
			const session = await page.context().newCDPSession(page);
			await session.send("Network.enable");
			if (means) {
				const throughput = means.bandwidth / 8;
				await session.send("Network.emulateNetworkConditions", {
					offline: false,
					latency: means.latency,
					downloadThroughput: throughput,
					uploadThroughput: throughput,
				});
				await session.send("Emulation.setCPUThrottlingRate", { rate: means.slowdown });
			}
			const urls = new Map<string, string>();
			const bytes = new Map<string, number>();
			session.on("Network.requestWillBeSent", ({ requestId, request }) => urls.set(requestId, request.url));
			session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
				const url = urls.get(requestId) ?? "";
				if (url.startsWith("http")) bytes.set(url, (bytes.get(url) ?? 0) + encodedDataLength);
			});
			await page.goto(address, { waitUntil: "networkidle" });
			await page.evaluate(() => document.fonts.ready);
			const { painted, largest } = await page.evaluate(
				() =>
					new Promise<{ painted: number; largest: string }>((resolve) => {
						new PerformanceObserver((list) => {
							const last = list.getEntries().at(-1) as PerformanceEntry & { element?: Element };
							resolve({
								painted: last.startTime,
								largest: `${last.element?.localName}.${last.element?.className}`,
							});
						}).observe({ type: "largest-contentful-paint", buffered: true });
					}),
			);
			return { bytes, painted, largest };
		},
		{ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true },
	);
}
