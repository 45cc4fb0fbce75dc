import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { buildSite } from "../../../_includes/site/build-site.ts";
import { type RunningServer, startServer } from "../../../_includes/site/serve/server.ts";
import { type Settings, settingsFrom } from "../../../_includes/site/settings.ts";
import { articleText } from "../articles/article-text.ts";
import { openBrowser } from "../browser/browser.ts";
import { furnish } from "../site/furnish.ts";
import { seedCache } from "../site/shared-site.ts";
import { NOW } from "../site/site.ts";

/** What befalls a request on its way: an answer in the server's place, or nothing. */
export type Befall = (address: string, response: ServerResponse) => boolean;

/** A newspaper on a server that can be killed, lie and be deployed anew, and browsers that read it. */
export interface OfflineSite {
	readonly url: string;
	readonly output: string;
	readonly browser: Browser;
	/** Addresses that were asked for since it was last emptied; and those of them that were answered whole. */
	readonly asked: string[];
	readonly answered: string[];
	befalls: Befall;
	write(name: string, text: string | Uint8Array): Promise<void>;
	remove(name: string): Promise<void>;
	/** Builds the newspaper anew in its place: a deploy. */
	deploy(settings?: Partial<Settings>): Promise<void>;
	/** Kills the server: whoever connects is refused. */
	kill(): Promise<void>;
	/** Starts it again under the same address. */
	revive(): Promise<void>;
	close(): Promise<void>;
}

/** Builds and serves a newspaper of these articles: `2026/11/ben-pha.md`. */
export async function serveOfflineSite(
	articles: Readonly<Record<string, string | Uint8Array>>,
	changed: Partial<Settings> = {},
): Promise<OfflineSite> {
	const folder = await mkdtemp(path.join(tmpdir(), "offline-site-"));
	const content = await furnish(path.join(folder, "content"));
	const settings: Settings = {
		...settingsFrom({}, NOW),
		newsdesk: false,
		content,
		articles: path.join(content, "articles"),
		output: path.join(folder, "site"),
		cache: path.join(folder, "cache"),
		...changed,
	};
	const write = async (name: string, text: string | Uint8Array) => {
		const file = path.join(settings.articles, name);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, text);
	};
	const deploy = async (more: Partial<Settings> = {}) => {
		const whole = { ...settings, ...more };
		await seedCache(whole.cache, whole);
		await buildSite(whole);
	};
	for (const [name, text] of Object.entries(articles)) await write(name, text);
	await deploy();
	const inner: RunningServer = await startServer({ site: settings.output, port: 0 });
	const sockets = new Set<Socket>();
	const listen = async (port: number): Promise<Server> => {
		const server = createServer((asked, response) => pass(asked, response, inner.url, site));
		server.on("connection", (socket) => {
			sockets.add(socket);
			socket.on("close", () => sockets.delete(socket));
		});
		server.listen(port, "127.0.0.1");
		await once(server, "listening");
		return server;
	};
	let server: Server | undefined;
	const kill = async () => {
		const closed = server && once(server, "close");
		server?.close();
		for (const socket of sockets) socket.destroy();
		await closed;
		server = undefined;
	};
	const browser = await openBrowser();
	const site: OfflineSite & { url: string } = {
		url: "",
		output: settings.output,
		browser,
		asked: [],
		answered: [],
		befalls: () => false,
		write,
		remove: (name) => rm(path.join(settings.articles, name)),
		deploy,
		kill,
		async revive() {
			server = await listen(Number(new URL(site.url).port));
		},
		async close() {
			await closing(browser);
			await kill();
			await inner.close();
			await rm(folder, { recursive: true });
		},
	};
	server = await listen(0);
	site.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return site;
}

function pass(asked: IncomingMessage, response: ServerResponse, inner: string, site: OfflineSite): void {
	const address = asked.url ?? "";
	site.asked.push(address);
	if (site.befalls(address, response)) return;
	const onward = request(inner + address, { method: asked.method, headers: asked.headers }, (answer) => {
		response.writeHead(answer.statusCode ?? 502, answer.headers);
		answer.pipe(response);
		answer.on("end", () => site.answered.push(address));
	});
	onward.on("error", () => response.destroy());
	asked.pipe(onward);
}

/** The text of an article with a picture, for what readers keep: `2026-11-23`, its title, and more that its body says. */
export const storyText = (date: string, title: string, more = "") =>
	articleText(
		{
			date: `date: ${date} 07:00`,
			title: `title: ${title}`,
			cover: "cover: {src: /media/2026/11/den-dua-nuoc.svg, alt: Đèn dừa nước}",
		},
		`\nNước lớn rồi nước ròng, ghe qua rồi ghe lại. ${more}\n`,
	);

/** How long a tab may take to close, in milliseconds. */
const CLOSING = 10_000;

/** A reader's browser with a profile of its own, and everything that went wrong in its tabs. */
export interface Reader {
	readonly context: BrowserContext;
	readonly faults: readonly string[];
	open(address?: string): Promise<Page>;
}

/** What a browser tells of a line on which nothing comes unasked. */
const LINES = {
	metered: "Object.defineProperty(navigator.connection, 'saveData', { value: true })",
	/** As Safari and Firefox do: nothing. */
	unknown: "Object.defineProperty(navigator, 'connection', { value: undefined })",
} as const;

export async function withReader(
	site: OfflineSite,
	use: (reader: Reader) => Promise<void>,
	options: { readonly line?: keyof typeof LINES } = {},
): Promise<void> {
	const context = await site.browser.newContext({ locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
	const faults: string[] = [];
	context.on("page", (page) => {
		page.on("console", (message) => {
			if (["error", "warning"].includes(message.type())) faults.push(`${page.url()}: ${message.text()}`);
		});
		page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
	});
	if (options.line) await context.addInitScript(LINES[options.line]);
	try {
		await use({
			context,
			faults,
			async open(address) {
				const page = await context.newPage();
				if (address !== undefined) await page.goto(site.url + address);
				return page;
			},
		});
	} finally {
		await closing(context);
	}
}

/** Closes a tab, a profile or a browser. Of a tab that is just being loaded anew Chromium may never tell the end. */
export async function closing(open: Page | BrowserContext | Browser): Promise<void> {
	const closed = open.close();
	closed.catch(() => {});
	await Promise.race([closed, wait(CLOSING, undefined, { ref: false })]);
}

/** Waits until the edition that the server offers is stored whole. */
export async function editionStored(page: Page): Promise<void> {
	const isStored = () =>
		page.evaluate(async () => {
			const newest = await (await fetch("/offline/edition.json", { cache: "no-store" })).json();
			const note = await (await caches.open("tin-tinh-notes")).match("/state-1");
			const state = note && (await note.json());
			return state?.current?.id === newest.id && navigator.serviceWorker.controller !== null;
		});
	await until(isStored, "the edition is stored");
}

/** Waits for something to become so; some minutes at most, which no machine needs that is only slow. */
export async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
	const end = Date.now() + 120_000;
	while (!(await isSo())) {
		if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
		await wait(50);
	}
}

/** What the worker answers a page. */
export function ask(page: Page, request: object): Promise<unknown> {
	return page.evaluate(
		(asked) =>
			new Promise((resolve) => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = ({ data }) => resolve(data);
				navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(asked, [port2]));
			}),
		request,
	);
}
