import { isArticlePath } from "../../../_includes/domain/addresses/paths/calendar.ts";
import { isPicture } from "../../../_includes/domain/addresses/paths/files.ts";
import type { GoneList, PackedFile } from "../../../_includes/domain/parts/offline/offline.ts";
import { fetchWhole, hashOf, toKeep, typeOf } from "../fetch-file.ts";
import type { SavedCard, SaveOutcome } from "../messages.ts";
import type { Shelf } from "../store/shelf.ts";
import type { SavedStory } from "../store/state.ts";
import type { Bodies, KeeperMeans, Kept } from "./kept.ts";

type Failure = Exclude<SaveOutcome, "saved">;

/** How long a page or a picture may take, in milliseconds, before what is stored of it is taken. */
const LIMIT = 15_000;

/** A story whose files have come: they are stored with the state that names it. */
export interface FetchedStory {
	readonly story: SavedStory;
	readonly bodies: Bodies;
}

/** Fetches a story: its page and its pictures. What does not come from the network is taken from what is stored. */
export async function fetchStory(
	card: SavedCard,
	pictures: readonly string[],
	shelf: Pick<Shelf, "find">,
	{ store, fetch }: KeeperMeans,
): Promise<FetchedStory | Failure> {
	if (!isArticlePath(card.url)) return "wrong";
	const bodies: [string, Response][] = [];
	const keep = async (address: string, isRight: (response: Response) => Promise<boolean>) => {
		const came = await fetchWhole(address, { cache: "no-cache" }, fetch, LIMIT).catch(() => undefined);
		const isGood = came?.status === 200 && (await isRight(came.clone()));
		const response = isGood ? came : await store.file(shelf.find(address) ?? "");
		if (!response) return came ? "wrong" : "offline";
		const body = await response.arrayBuffer();
		const hash = await hashOf(body);
		// Of what is stored, too: it may be dropped before this story names it.
		bodies.push([hash, toKeep(body, response)]);
		return [address, hash, body.byteLength] as const;
	};
	const page = await keep(card.url, (response) => isStory(response, card.url));
	if (typeof page === "string") return page;
	const files: PackedFile[] = [page];
	for (const address of pictures.filter(isPicture)) {
		const picture = await keep(address, async (response) => typeOf(response).startsWith("image/"));
		// A story without one of its pictures is still the story.
		if (typeof picture !== "string") files.push(picture);
	}
	return { story: { card, files }, bodies };
}

/** Whether this is the page of a story, and not whatever a Wi-Fi's login puts in its place. */
async function isStory(response: Response, url: string): Promise<boolean> {
	const canonical = /<link rel="canonical" href="([^"]*)"/.exec(await response.text())?.[1];
	return canonical?.endsWith(url) ?? false;
}

/** What becomes of saved stories when some stories are gone. */
export interface CleanedStories {
	change(saved: readonly SavedStory[]): SavedStory[];
	readonly bodies: Bodies;
	/** Whether all came that has to be fetched anew. */
	readonly isDone: boolean;
}

/**
 * Of saved stories that are gone nothing stays but that they were there, until the reader gives them up; those that moved are saved anew at their new address, and those whose page names one
 * that is gone get the page that the server has now. What does not come stays as it is.
 *
 * @param gone tells whether an address is
 * @param names tells whether a text names a story that is gone
 */
export async function cleanSaved(
	list: GoneList,
	gone: (address: string) => boolean,
	names: (text: string) => boolean,
	{ shelf, means }: Kept,
): Promise<CleanedStories> {
	const opened = await shelf();
	const found = new Map<string, SavedStory | undefined>();
	const bodies: (readonly [string, Response])[] = [];
	let isDone = true;
	for (const { card, files } of opened.state.saved) {
		const [[, page] = [], ...pictures] = files;
		const isGone = gone(card.url);
		if (isGone || !page) {
			found.set(card.url, isGone ? { card: traceOf(card), files: [] } : undefined);
			continue;
		}
		const to = list.find(([address]) => address === card.url)?.[1];
		if (!to && !names((await (await means.store.file(page))?.text()) ?? "")) continue;
		const addresses = to ? pictures.map(([address]) => address) : [];
		// What is stored of the same page is the one that is to go.
		const stored = to ? opened : NOTHING;
		const kept = await fetchStory({ ...card, url: to ?? card.url }, addresses, stored, means);
		if (typeof kept === "string") {
			isDone = false;
			continue;
		}
		const { story } = kept;
		found.set(card.url, to ? story : { card, files: [...story.files, ...pictures] });
		bodies.push(...kept.bodies);
	}
	return {
		change: (stories) =>
			stories.flatMap((story) => {
				if (!found.has(story.card.url)) return [story];
				return found.get(story.card.url) ?? [];
			}),
		bodies,
		isDone,
	};
}

/** By it the reader is told which story went; of what it says there is nothing in it. */
const traceOf = ({ url, printed, section }: SavedCard): SavedCard => ({
	...{ url, printed, section },
	...{ title: "", lede: "", date: "", picture: "" },
});

const NOTHING: Pick<Shelf, "find"> = { find: () => undefined };
