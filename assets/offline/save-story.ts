import type { GoneList, PackedFile } from "../../_includes/domain/offline.ts";
import { fetchWhole, hashOf, toKeep, typeOf } from "./fetch-file.ts";
import type { Surroundings } from "./keeper.ts";
import type { SavedCard, SaveOutcome } from "./messages.ts";
import type { Shelf } from "./shelf.ts";
import type { SavedStory } from "./state.ts";

type Failure = Exclude<SaveOutcome, "saved">;

/** How long a page or a picture may take, in milliseconds, before what is stored of it is taken. */
const LIMIT = 15_000;

/** What is in files, by their hashes. */
export type Bodies = Iterable<readonly [hash: string, body: Response]>;

/** A story whose files have come: they are stored with the state that names it. */
export interface FetchedStory {
	readonly story: SavedStory;
	readonly bodies: Bodies;
}

/** Fetches a story: its page and its pictures. What does not come from the network is taken from what is stored. */
export async function fetchStory(
	card: SavedCard,
	pictures: readonly string[],
	shelf: Shelf,
	{ store, fetch }: Surroundings,
): Promise<FetchedStory | Failure> {
	if (!/^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(card.url)) return "wrong";
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
	for (const address of pictures.filter((one) => one.startsWith("/pictures/"))) {
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

/** What becomes of saved stories that were withdrawn (they go) or moved (they are saved anew, else stay as they are). */
export async function movedStories(
	saved: readonly SavedStory[],
	gone: GoneList,
	shelf: Shelf,
	around: Surroundings,
): Promise<{ moved(saved: readonly SavedStory[]): SavedStory[]; readonly bodies: Bodies }> {
	const found = new Map<string, SavedStory | undefined>();
	const bodies: (readonly [string, Response])[] = [];
	for (const story of saved) {
		const entry = gone.find(([address]) => address === story.card.url);
		if (!entry) continue;
		const [from, to] = entry;
		if (to === null) {
			found.set(from, undefined);
			continue;
		}
		const pictures = story.files.slice(1).map(([address]) => address);
		const kept = await fetchStory({ ...story.card, url: to }, pictures, shelf, around);
		if (typeof kept === "string") continue;
		found.set(from, kept.story);
		bodies.push(...kept.bodies);
	}
	return {
		moved: (stories) =>
			stories.flatMap((story) => {
				if (!found.has(story.card.url)) return [story];
				return found.get(story.card.url) ?? [];
			}),
		bodies,
	};
}
