import { type Claim, claim } from "../../../domain/addresses/claim.ts";
import type { Card, Filed } from "../../../domain/article/article.ts";
import { FILE_START } from "../../../domain/problem/problem.ts";
import type { Reading } from "./reading.ts";
import type { Kept } from "./reading-memory.ts";

/** What most articles say, each in the place of its file: a list of numbers or words loads in half the time of as many objects. */
interface Columns {
	readonly hashes: readonly string[];
	/** Empty of a file that has an error. So are those that follow. */
	readonly cardHashes: readonly string[];
	readonly nearbyHashes: readonly string[];
	readonly urls: readonly string[];
	readonly sections: readonly string[];
	/** As they are written with their zone. */
	readonly dates: readonly string[];
	/** Places in `Shared`. */
	readonly tags: readonly number[];
	readonly credits: readonly number[];
}

/** What the articles of a folder have in common, told once. */
interface Shared {
	readonly sharedTags: readonly Card["tags"][];
	readonly sharedCredits: readonly Card["credit"][];
}

/** What only some files say. */
interface Other {
	/** What of its card no column has. */
	readonly card?: Partial<Card>;
	readonly pictures?: Reading["pictures"];
	readonly files?: Reading["files"];
	readonly links?: Reading["links"];
	readonly problems?: readonly Omit<Reading["problems"][number], "file">[];
	/** Absent where the only claim is the one that every article makes. */
	readonly claims?: readonly Omit<Claim, "file">[];
	/** Absent where a card's section is written by its slug. */
	readonly section?: Reading["section"];
}

/** The readings of a folder as they are kept. Titles and ledes, which are `words`, stand beside them: all of the one, then all of the other. */
export interface SqueezedReadings extends Columns, Shared {
	/** By the place of the file. */
	readonly others: Readonly<Record<number, Other>>;
}

const NONE: readonly never[] = Object.freeze([]);

/** Makes the readings of a folder small. `expandReading` makes each whole again. */
export function squeezeReadings(readings: readonly Reading[]): Kept<SqueezedReadings> {
	const tags = new Places<Card["tags"]>();
	const credits = new Places<Card["credit"]>();
	const column = <One>(of: (reading: Reading) => One) => readings.map(of);
	const others = readings.map(otherOf);
	return {
		squeezed: {
			hashes: column(({ hash }) => hash),
			cardHashes: column(({ cardHash }) => cardHash ?? ""),
			nearbyHashes: column(({ nearbyHash }) => nearbyHash ?? ""),
			urls: column(({ card }) => card?.url ?? ""),
			sections: column(({ card }) => card?.section ?? ""),
			dates: column(({ card }) => card?.date.iso ?? ""),
			tags: column(({ card }) => (card ? tags.of(card.tags) : -1)),
			credits: column(({ card }) => (card ? credits.of(card.credit) : -1)),
			sharedTags: tags.values,
			sharedCredits: credits.values,
			others: Object.fromEntries(
				others.flatMap((other, at) => (Object.keys(other).length > 0 ? [[at, other]] : [])),
			),
		},
		words: [...column(({ card }) => card?.title ?? ""), ...column(({ card }) => card?.lede ?? "")],
	};
}

function otherOf({ card, pictures, files, links, problems, claims, section }: Reading): Other {
	const usual = card && JSON.stringify(claims) === JSON.stringify([usualClaim(card.url, card.file)]);
	const rest = card ? restOf(card) : {};
	return {
		...(Object.keys(rest).length > 0 && { card: rest }),
		...(pictures.length > 0 && { pictures }),
		...(files && { files }),
		...(links.length > 0 && { links }),
		...(problems.length > 0 && { problems: problems.map(({ file: _, ...problem }) => problem) }),
		...(section && section.written !== card?.section && { section }),
		...(!usual && { claims: claims.map(({ file: _, ...one }) => one) }),
	};
}

/** What of a card a column has, or follows from one. */
const IN_COLUMNS: ReadonlySet<string> = new Set([
	"file",
	"url",
	"slug",
	"title",
	"lede",
	"section",
	"date",
	"tags",
	"credit",
	"corrections",
	"draft",
	"comments",
] satisfies (keyof Filed<Card>)[]);

/** What of a card no column has, and what it does not share with most. */
function restOf(card: Filed<Card>): Partial<Card> {
	const { url, lede, slug, corrections, draft, comments } = card;
	return {
		...Object.fromEntries(Object.entries(card).filter(([key]) => !IN_COLUMNS.has(key))),
		...(lede === "" && { lede }),
		...(slug !== slugIn(url) && { slug }),
		...(corrections.length > 0 && { corrections }),
		...(draft && { draft }),
		...(!comments && { comments }),
	};
}

/**
 * What was kept becomes the reading.
 *
 * @param at the place of its file
 * @param file as problems name it
 * @returns nothing where parts of it are not there: what was kept is not whole
 */
export function expandReading(
	{ squeezed, words }: Kept<SqueezedReadings>,
	at: number,
	file: string,
): Reading | undefined {
	const { pictures = NONE, files, links = NONE, ...other } = squeezed.others[at] ?? {};
	const [hash, url, iso] = [squeezed.hashes[at], squeezed.urls[at], squeezed.dates[at]];
	if (hash === undefined || url === undefined || iso === undefined) return undefined;
	const problems = other.problems?.map((problem) => ({ ...problem, file })) ?? NONE;
	const claims = other.claims?.map((one) => ({ ...one, file }));
	if (url === "") {
		const { section } = other;
		return { hash, pictures, links, problems, claims: claims ?? NONE, ...(section && { section }) };
	}
	const { cardHashes, nearbyHashes, sections, sharedTags, sharedCredits } = squeezed;
	const [cardHash, nearbyHash, section] = [cardHashes[at], nearbyHashes[at], sections[at]];
	const tags = sharedTags[squeezed.tags[at] ?? -1];
	const credit = sharedCredits[squeezed.credits[at] ?? -1];
	const [title, lede] = [words[at], words[squeezed.hashes.length + at]];
	if (!iso || !tags || !credit || !cardHash || !nearbyHash || !section) return undefined;
	if (title === undefined || lede === undefined) return undefined;
	const card: Filed<Card> = {
		...{ file, url, title, section, slug: slugIn(url), date: { iso, epoch: Date.parse(iso) } },
		...{ tags, credit, corrections: NONE, draft: false, comments: true },
		...(lede && { lede }),
		...other.card,
	};
	return {
		hash,
		pictures,
		...(files && { files }),
		links,
		problems,
		claims: claims ?? [usualClaim(url, file)],
		section: other.section ?? { written: section, slug: section },
		...{ card, cardHash, nearbyHash },
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
