import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { NEWSPAPER_CARD, sectionCard } from "../../../domain/addresses/paths/files.ts";
import type { FrontView } from "../../../domain/views.ts";
import { codeKey } from "../../cache/code-key.ts";
import { hashOfData } from "../../cache/hash.ts";
import { putSealed, readSealed } from "../../cache/sealed-file.ts";
import { fileOf } from "../../eleventy/page-address.ts";
import { readTokens, tokenColour } from "../../parts/assets/style-tokens.ts";
import type { CardColours, SocialCardContent } from "./draw-card.ts";

/** Of the cache. */
const FOLDER = "cards";

/**
 * Draws the social cards of the newspaper and of each section, for `/cards/`. Their names are stable: pages print the
 * address alone, so a new name, colour or drawing rebuilds no page.
 *
 * @param cache where those that were drawn before are kept
 * @returns each card by its name in the output
 */
export async function drawSocialCards(cards: SocialCards, cache: string): Promise<Map<string, Uint8Array>> {
	const drawn = await drawKept(cards, readColours(await readTokens()), path.join(cache, FOLDER));
	return new Map([...drawn].map(([address, card]) => [fileOf(address), card]));
}

/** What is drawn on each card, by address. */
export type SocialCards = ReadonlyMap<string, SocialCardContent>;

/** The cards of a newspaper, by address. */
export function cardsOf({ newspaper, sections }: Pick<FrontView, "newspaper" | "sections">): SocialCards {
	const shared = { name: newspaper.name, site: newspaper.url.replace(/^https?:\/\//, "") };
	return new Map([
		[NEWSPAPER_CARD, { heading: newspaper.motto, ...shared }],
		...sections.map(({ slug, name }) => [sectionCard(slug), { heading: name, ...shared }] as const),
	]);
}

/**
 * The newspaper's own colours, from the tokens of its styles: light letters on the leaf.
 *
 * @throws when the tokens have no such colour
 */
export function readColours(tokens: string): CardColours {
	const token = (name: string) => tokenColour(tokens, name);
	return { paper: token("leaf").light, ink: token("on-leaf").light, accent: token("leaf").dark };
}

/** What this process has drawn: drawing takes longer than a whole build of a small site. */
const drawn = new Map<string, Buffer>();

/** Takes the cards that are kept, draws the others, and drops what is kept of cards that are no more. */
async function drawKept(
	cards: SocialCards,
	colours: CardColours,
	folder: string,
): Promise<Map<string, Buffer>> {
	await mkdir(folder, { recursive: true });
	const code = await codeKey(["_includes/site/media/pictures/draw-card.ts"]);
	const names = new Set<string>();
	const made = new Map<string, Buffer>();
	for (const [url, content] of cards) {
		const name = hashOfData([content, colours, code]);
		const [file, sealName] = [path.join(folder, name), `${FOLDER}/${name}`];
		names.add(name);
		const kept = drawn.get(name) ?? (await readSealed(file, sealName));
		// Loaded only where something is to be drawn: most builds draw nothing.
		const bytes = kept ?? (await (await import("./draw-card.ts")).drawCard(content, colours));
		if (!kept) await putSealed(file, sealName, bytes);
		drawn.set(name, bytes);
		made.set(url, bytes);
	}
	for (const name of await readdir(folder))
		if (!names.has(name)) await rm(path.join(folder, name), { force: true });
	return made;
}
