import path from "node:path";
import type { Plugin } from "esbuild";
import type { Page } from "playwright-core";
import { build } from "../../../_includes/site/start/esbuild.mjs";
import type {
	Answers,
	MonthStatus,
	Notice,
	OfflineStatus,
	Request,
	Stored,
} from "../../../assets/offline/messages.ts";

/** What a page asks: of the worker, and of the store, which the fake answers for as well. */
export interface Told extends Answers {
	readonly status: OfflineStatus;
	readonly stored: Stored;
	readonly year: readonly MonthStatus[];
}

type Answer<Type extends keyof Told> = Told[Type] | { readonly failed: string };
type Asked = Request | { readonly type: "status" | "stored" | "year" };

interface FakeInPage {
	readonly answers: Record<string, unknown>;
	readonly asked: Asked[];
	readonly waiting: { readonly type: string; readonly port: MessagePort }[];
	readonly registered: unknown[];
	readonly container: EventTarget;
}

/** A worker that does nothing but talk, in the place of the browser's, on every page that is opened after. */
export interface FakeWorker {
	/** What was asked since the page was opened, in order. */
	asked(): Promise<readonly Asked[]>;
	/** What was registered, and how. */
	registered(): Promise<readonly unknown[]>;
	/** Changes what a question is answered from now on. */
	will<Type extends keyof Told>(type: Type, answer: Answer<Type>): Promise<void>;
	/** Answers the oldest question of a type that waits, once there is one. */
	answer<Type extends keyof Told>(type: Type, answer: Answer<Type>): Promise<void>;
	/** Tells the page something. */
	tell(notice: Notice): Promise<void>;
}

/**
 * Puts a fake worker into the pages that are opened after. What has no answer here waits for `answer`.
 *
 * @param options.refuses the browser sets up no worker
 */
export async function fakeWorker(
	page: Page,
	answers: { readonly [Type in keyof Told]?: Answer<Type> },
	options: { readonly refuses?: boolean } = {},
): Promise<FakeWorker> {
	await fakeStore(page);
	await page.addInitScript(
		({ answers, refuses }) => {
			const asked: Asked[] = [];
			const waiting: FakeInPage["waiting"] = [];
			const registered: unknown[] = [];
			const container = new EventTarget();
			const known: Record<string, unknown> = { ...answers };
			const worker = {
				postMessage(request: Asked, [port]: MessagePort[]) {
					asked.push(request);
					if (!port) return;
					if (request.type in known) port.postMessage(known[request.type]);
					else waiting.push({ type: request.type, port });
				},
			};
			Object.assign(container, {
				controller: refuses ? null : worker,
				ready: refuses ? new Promise(() => {}) : Promise.resolve({ active: worker }),
				async register(url: string, how: object) {
					registered.push({ url, ...how });
					if (refuses) throw new DOMException("refused", "SecurityError");
					return { waiting: null };
				},
			});
			Object.defineProperty(navigator, "serviceWorker", { value: container });
			Object.assign(window, { fake: { answers: known, asked, waiting, registered, container } });
		},
		{ answers, refuses: options.refuses ?? false },
	);
	return {
		asked: () => page.evaluate(() => (window as unknown as { fake: FakeInPage }).fake.asked),
		registered: () => page.evaluate(() => (window as unknown as { fake: FakeInPage }).fake.registered),
		will: (type, answer) =>
			page.evaluate(
				([name, content]) => {
					(window as unknown as { fake: FakeInPage }).fake.answers[name] = content;
				},
				[type, answer] as const,
			),
		async answer(type, answer) {
			await page.waitForFunction(
				(name) => (window as unknown as { fake: FakeInPage }).fake.waiting.some((one) => one.type === name),
				type,
			);
			await page.evaluate(
				([name, content]) => {
					const { waiting } = (window as unknown as { fake: FakeInPage }).fake;
					const place = waiting.findIndex((asked) => asked.type === name);
					waiting.splice(place, 1)[0]?.port.postMessage(content);
				},
				[type, answer] as const,
			);
		},
		tell: (notice) =>
			page.evaluate((data) => {
				const { container } = (window as unknown as { fake: FakeInPage }).fake;
				container.dispatchEvent(new MessageEvent("message", { data }));
			}, notice),
	};
}

/** The scripts of pages that read what is stored, in `assets/page/offline`. */
const READERS = ["desk/offline-page", "saved/saved-stories", "not-stored"] as const;

/** In place of the reading of the browser's store: the fake worker is asked instead. */
const FAKE_STORE: Plugin = {
	name: "fake-store",
	setup({ onLoad }) {
		onLoad({ filter: /what-is-stored\.ts$/ }, ({ path: file }) => ({
			contents: `
				import { askWorker } from "./ask-worker.ts";
				export const readStatus = () => askWorker({ type: "status" });
				export const readStored = () => askWorker({ type: "stored" });
				export const readYear = () => askWorker({ type: "year" });
			`,
			resolveDir: path.dirname(file),
			loader: "ts",
		}));
	},
};

let scripts: Promise<ReadonlyMap<string, string>> | undefined;

async function fakeStore(page: Page): Promise<void> {
	scripts ??= bundleReaders();
	for (const [name, body] of await scripts)
		await page.route(`**/assets/${name}.js`, (route) =>
			route.fulfill({ body, contentType: "text/javascript; charset=utf-8" }),
		);
}

async function bundleReaders(): Promise<ReadonlyMap<string, string>> {
	const made = READERS.map(async (name) => {
		const { outputFiles } = await build({
			entryPoints: [`assets/page/offline/${name}.ts`],
			bundle: true,
			write: false,
			format: "esm",
			define: { OFFLINE: "true" },
			plugins: [FAKE_STORE],
			logLevel: "silent",
		});
		return [path.basename(name), outputFiles[0]?.text ?? ""] as const;
	});
	return new Map(await Promise.all(made));
}
