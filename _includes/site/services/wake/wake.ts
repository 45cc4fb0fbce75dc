import { NEXT_PUBLISH } from "../../../domain/addresses/paths/machine-files.ts";
import type { PublishedSite } from "../host/published-site.ts";
import type { Shelf } from "../host/shelf.ts";
import type { AskForBuild } from "./build-hook.ts";
import { readNextPublish } from "./read-next-publish.ts";

/** What came of a look at the clock: which hour it was about, and what was done. `hour` is as the site's file tells it. */
export type Waking =
	/** The clock changes nothing any more. */
	| { readonly did: "nothing" }
	/** It is not yet time. */
	| { readonly did: "sleep"; readonly hour: string }
	/** The host has taken the wish for a build. */
	| { readonly did: "ask"; readonly hour: string }
	/** A build was asked for before; it is under way, or it failed. */
	| { readonly did: "wait"; readonly hour: string }
	/** The host refused, or did not answer. */
	| { readonly did: "fail"; readonly hour: string; readonly why: string };

/** What a waker works with. */
export interface Bedside {
	readonly site: PublishedSite;
	/** Remembers what was asked for. Of all calls at the same time one gets to write a name. */
	readonly shelf: Shelf;
	readonly ask: AskForBuild;
	/** Milliseconds since 1970. */
	readonly now: () => number;
}

/**
 * How long a wish without an answer is believed: the host may have taken it, and then the site is new by then. Asked
 * again sooner, one hour could be built twice.
 */
export const LOST_AFTER = 15 * 60_000;

/** How long an hour is remembered: a cache on the way may go on giving the old site's file. */
const REMEMBERED = 30 * 24 * 60 * 60_000;

/** What is remembered of one wish. Without `answered` somebody is asking, or died while he asked. */
interface Wish {
	readonly since: number;
	readonly answered?: "taken" | "refused";
}

/**
 * Asks for a build once the hour has come that the site's own file names: never before, and once however calls overlap,
 * fail or die, because each wish is a name on the shelf that only one can write. What the host refused is asked again by
 * the next call, as a wish of its own; what got no answer after a quarter of an hour, if the site is still the old one.
 *
 * @throws what the site and the shelf throw
 */
export async function wake({ site, shelf, ask, now }: Bedside): Promise<Waking> {
	const next = readNextPublish(await site.read(NEXT_PUBLISH));
	if (next === undefined) return { did: "nothing" };
	const { hour, epoch } = next;
	if (now() < epoch) return { did: "sleep", hour };

	const ofHour = `wishes/${epoch}-`;
	const wishes = (await shelf.names(ofHour)).map((name) => Number(name.slice(ofHour.length)));
	const last = Math.max(0, ...wishes);
	if (last > 0 && !mayAskAgain(await wishAt(shelf, `${ofHour}${last}`), now())) return { did: "wait", hour };

	const name = `${ofHour}${last + 1}`;
	const wish: Wish = { since: now() };
	if (!(await shelf.create(name, JSON.stringify(wish)))) return { did: "wait", hour };
	const answer = await ask();
	if (answer.got !== "nothing") {
		const answered = answer.got;
		await shelf.put(name, JSON.stringify({ ...wish, answered } satisfies Wish));
	}
	await forgetOld(shelf, ofHour, now());
	return answer.got === "taken" ? { did: "ask", hour } : { did: "fail", hour, why: answer.why };
}

function mayAskAgain({ since, answered }: Wish, now: number): boolean {
	if (answered === "taken") return false;
	return answered === "refused" || now - since >= LOST_AFTER;
}

async function wishAt(shelf: Shelf, name: string): Promise<Wish> {
	const text = await shelf.read(name);
	// Forgotten meanwhile by a call about another hour: nothing is known to have been asked.
	return text === undefined ? { since: 0 } : (JSON.parse(text) as Wish);
}

/** Forgets hours that no copy of the site can name any more, however old. */
async function forgetOld(shelf: Shelf, ofHour: string, now: number): Promise<void> {
	for (const name of await shelf.names("wishes/")) {
		const [epoch] = name.slice("wishes/".length).split("-");
		if (!name.startsWith(ofHour) && Number(epoch) < now - REMEMBERED) await shelf.remove(name);
	}
}
