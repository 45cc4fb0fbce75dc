import { type Claim, claim } from "../../../domain/addresses/claim.ts";
import type { Card, Filed } from "../../../domain/article/article.ts";
import { FILE_START } from "../../../domain/problem/problem.ts";
import type { Reading } from "./reading.ts";

/** What the articles of a folder have in common, told once. */
export interface Shared {
	readonly tags: readonly Card["tags"][];
	readonly credits: readonly Card["credit"][];
}

/** A card without its file, what follows from its address and date, and what most articles do not have. */
type SqueezedCard = Partial<Omit<Card, "file" | "tags" | "credit" | "date">> & {
	readonly date: string;
	/** Places in `Shared`. */
	readonly tags: number;
	readonly credit: number;
};

type Growing<One> = { -readonly [Key in keyof One]: One[Key] };

/** A reading as it is kept: of 100,000 articles a build loads half the bytes and makes a third of the objects. */
export interface SqueezedReading {
	readonly hash: string;
	readonly cardHash?: string;
	readonly card?: SqueezedCard;
	readonly pictures?: Reading["pictures"];
	readonly files?: Reading["files"];
	readonly links?: Reading["links"];
	readonly problems?: readonly Omit<Reading["problems"][number], "file">[];
	/** Absent where the only claim is the one that every article makes. */
	readonly claims?: readonly Omit<Claim, "file">[];
	/** Absent where a card's section is written by its slug. */
	readonly section?: Reading["section"];
}

const NONE: readonly never[] = Object.freeze([]);

/** Makes the readings of a folder small. `expandReading` makes each whole again. */
export function squeezeReadings(readings: readonly Reading[]): {
	readonly shared: Shared;
	readonly squeezed: readonly SqueezedReading[];
} {
	const tags = new Places<Card["tags"]>();
	const credits = new Places<Card["credit"]>();
	const squeezed = readings.map(
		({ hash, cardHash, card, pictures, files, links, problems, claims, section }): SqueezedReading => {
			const usual = card && JSON.stringify(claims) === JSON.stringify([usualClaim(card.url, card.file)]);
			return {
				hash,
				...(cardHash && { cardHash }),
				...(card && {
					card: {
						...squeezeCard(card),
						tags: tags.of(card.tags),
						credit: credits.of(card.credit),
					},
				}),
				...(pictures.length > 0 && { pictures }),
				...(files && { files }),
				...(links.length > 0 && { links }),
				...(problems.length > 0 && { problems: problems.map(({ file: _, ...problem }) => problem) }),
				...(section && section.written !== card?.section && { section }),
				...(!usual && { claims: claims.map(({ file: _, ...one }) => one) }),
			};
		},
	);
	return { shared: { tags: tags.values, credits: credits.values }, squeezed };
}

function squeezeCard({ file: _, tags: __, credit: ___, date, slug, ...card }: Filed<Card>) {
	const { corrections, draft, comments, ...rest } = card;
	return {
		...rest,
		date: date.iso,
		...(slug !== slugIn(card.url) && { slug }),
		...(corrections.length > 0 && { corrections }),
		...(draft && { draft }),
		...(!comments && { comments }),
	};
}

/**
 * What was kept becomes the reading: its card grows out of the very object, since to copy 100,000 takes half as long as to
 * load them.
 *
 * @param file as problems name it
 * @returns nothing where the shared parts are not there: what was kept is not whole
 */
export function expandReading(
	{ hash, cardHash, card: squeezed, pictures = NONE, files, links = NONE, ...kept }: SqueezedReading,
	{ tags, credits }: Shared,
	file: string,
): Reading | undefined {
	const problems = kept.problems?.map((problem) => ({ ...problem, file })) ?? NONE;
	const claims = kept.claims?.map((one) => ({ ...one, file }));
	if (!squeezed) {
		const { section } = kept;
		return { hash, pictures, links, problems, claims: claims ?? NONE, ...(section && { section }) };
	}
	const { date: iso, url = "", section = "" } = squeezed;
	const [ownTags, credit] = [tags[squeezed.tags], credits[squeezed.credit]];
	if (!ownTags || !credit || !cardHash || !url || !iso) return undefined;
	const card = squeezed as unknown as Growing<Filed<Card>>;
	card.file = file;
	card.slug ??= slugIn(url);
	card.date = { iso, epoch: Date.parse(iso) };
	card.tags = ownTags;
	card.credit = credit;
	card.corrections ??= NONE;
	card.draft ??= false;
	card.comments ??= true;
	return {
		hash,
		pictures,
		...(files && { files }),
		links,
		problems,
		claims: claims ?? [usualClaim(url, file)],
		section: kept.section ?? { written: section, slug: section },
		card,
		cardHash,
	};
}

/** `/2022/05/26/ben-pha/` gives `ben-pha`. */
const slugIn = (url: string) => url.slice(url.lastIndexOf("/", url.length - 2) + 1, -1);

/** The claim that every article makes. */
const usualClaim = (url: string, file: string) => claim("article", url, file, FILE_START);

/** Values that were seen, each once. */
class Places<One> {
	readonly values: One[] = [];
	readonly #places = new Map<string, number>();

	of(value: One): number {
		const text = JSON.stringify(value);
		const found = this.#places.get(text);
		if (found !== undefined) return found;
		this.#places.set(text, this.values.length);
		return this.values.push(value) - 1;
	}
}
