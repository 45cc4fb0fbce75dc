import { NOT_STORED } from "../../../_includes/domain/addresses/paths/pages.ts";
import { toKeep } from "../fetch-file.ts";
import type { Kept } from "../keep/kept.ts";
import type { Pins } from "./pins.ts";

/** How long the network has for a page, in milliseconds, before the stored one is shown. */
const PATIENCE = 3_000;

/** A request as the worker's event has it. */
export interface Asked {
	readonly request: Request;
	/** The tab that asks; of a page that is gone to, the tab as it will be. */
	readonly client: string;
	/** The browser has asked already, while the worker was started. */
	readonly preload?: Promise<Response | undefined> | undefined;
}

/** What the worker answers with. */
export function answerFrom(kept: Kept, pins: Pins, fetch: typeof globalThis.fetch) {
	const { store } = kept.means;
	const shelf = () => kept.shelf().catch(() => undefined);
	const fileOf = async (hash: string | undefined) =>
		hash ? store.file(hash).catch(() => undefined) : undefined;
	const stored = async (pathname: string) => fileOf((await shelf())?.find(pathname));
	const reach = (request: Request, options?: RequestInit) => whole(fetch(request, options));
	/** The network's, unless it fails or takes long to come whole and there is a stored one. */
	const first = async (network: Promise<Response | undefined>, other: () => Promise<Response | undefined>) =>
		(await Promise.race([network, after(PATIENCE)])) ?? (await other()) ?? (await network);

	return {
		/** A page. There always is one. */
		async page({ request, client, preload }: Asked): Promise<Response> {
			const network = whole(Promise.resolve(preload).then((response) => response ?? fetch(request)));
			let page: Response | undefined;
			const answer = await first(network, async () => {
				page = await stored(pathOf(request));
				return page;
			});
			if (answer && answer !== page) {
				const assets = answer.headers.get("X-Assets") ?? "";
				await pins.set(client, { offline: false, edition: "", assets });
				return answer;
			}
			const { current, shell } = (await shelf())?.state ?? {};
			const assets = (current ?? shell)?.assets ?? "";
			await pins.set(client, { offline: true, edition: current?.id ?? "", assets });
			if (page) return page;
			const instead = await stored(NOT_STORED);
			return instead ? new Response(instead.body, { status: 503, headers: instead.headers }) : lastResort();
		},

		/** A script or style: of the edition that the page is of, so that the two understand each other. */
		async look({ request, client }: Asked): Promise<Response> {
			const path = pathOf(request);
			const pin = await pins.get(client);
			const own = await fileOf((await shelf())?.findLook(pin?.assets ?? "", path));
			// What the browser's own caches have may be of another edition than the page: they are neither asked nor filled.
			return (
				own ?? (await first(reach(request, { cache: "no-cache" }), () => stored(path))) ?? Response.error()
			);
		},

		/** A picture: as it is stored, else as the network has it, else a smaller one, else an empty frame. */
		async picture({ request }: Asked): Promise<Response> {
			const path = pathOf(request);
			return (
				(await stored(path)) ??
				(await reach(request)) ??
				(await fileOf((await shelf())?.findPicture(path))) ??
				emptyFrame()
			);
		},

		/** A file that never changes. */
		fixed: async ({ request }: Asked): Promise<Response> => (await stored(pathOf(request))) ?? fetch(request),

		/** Anything else. */
		fresh: async ({ request }: Asked): Promise<Response> =>
			(await first(reach(request), () => stored(pathOf(request)))) ?? Response.error(),
	};
}

const pathOf = ({ url }: Request) => new URL(url).pathname;

/** What the network answers, once its last byte is here; nothing where it fails, is cut off on the way, or is no page. */
async function whole(network: Promise<Response | undefined>): Promise<Response | undefined> {
	try {
		const response = await network;
		if (!response || response.status >= 500) return undefined;
		// Where a page leads elsewhere, the browser goes there by itself.
		return response.type === "opaqueredirect" ? response : toKeep(await response.arrayBuffer(), response);
	} catch {
		return undefined;
	}
}

const after = (milliseconds: number) =>
	new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), milliseconds));

/** In place of a picture that is not here: an empty one, so that no broken one is shown. */
function emptyFrame(): Response {
	const headers = { "Content-Type": "image/svg+xml" };
	return new Response('<svg xmlns="http://www.w3.org/2000/svg"/>', { headers });
}

/** Where not even the page is left that says so: the browser has dropped everything. */
function lastResort(): Response {
	const body =
		'<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width"><title>Chưa có mạng</title>' +
		'<h1>Chưa có mạng</h1><p>Máy này chưa lưu trang nào. Khi có mạng, mời bạn <a href="">mở lại</a>.';
	return new Response(body, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
