import { PICTURES } from "../../../domain/addresses/paths/files.ts";
import { listPath } from "../../../domain/addresses/paths/lists.ts";
import type { Card } from "../../../domain/article/article.ts";
import { printTime } from "../../../domain/dates/dates.ts";
import type {
	OfflinePack,
	PackedArticle,
	PackedFile,
	PackedSubject,
	PackList,
} from "../../../domain/parts/offline/offline.ts";
import type { PlannedPack } from "../../../domain/parts/offline/offline-packs.ts";
import { addressOf, fileOf } from "../../eleventy/page-address.ts";
import type { Newsroom } from "../../read/read-newsroom.ts";
import type { SiteFiles } from "./built-files.ts";
import type { FileMeasures } from "./file-measures.ts";
import { pageOfMonth, pagesOfArticle } from "./stored-pages.ts";

/** A pack as far as it can be told without the name of its list, and that list. */
export interface ListedPack {
	readonly pack: Omit<OfflinePack, "list">;
	readonly list: PackList;
}

/** Looks into the files of packs. */
export interface Lister {
	readonly files: SiteFiles;
	readonly measures: FileMeasures;
	/** By whose names lists are told. */
	readonly newsroom: Pick<Newsroom, "sections" | "authors" | "threads">;
}

/**
 * Lists what is in a pack: the pages of its articles and of their older comments, of a month its own page too, the smallest file of each picture
 * that they show, and the search bundle of that name.
 *
 * @param cards of its articles, in any order
 * @param options.isIndexed whether it has a search bundle
 * @throws when the site lacks one of these files
 */
export async function listPack(
	{ name, period, from, to }: PlannedPack,
	cards: readonly Card[],
	lister: Lister,
	{ isIndexed = true } = {},
): Promise<ListedPack> {
	const sorted = [...cards].sort((one, other) => (one.url < other.url ? -1 : 1));
	const own = sorted.map(pagesOfArticle);
	const pages = await Promise.all(own.map(([page]) => listFile(page, lister)));
	const older = await Promise.all(own.map(([, comments]) => listOlderComments(comments, lister)));
	const pictures = listPictures(new Set(sorted.flatMap(({ url }) => lister.files.shownAt(url))), lister);
	const index = await Promise.all(
		[...(isIndexed ? await lister.files.bundle(name) : [])].sort().map((file) => listFile(file, lister)),
	);
	const fragments = index.find((file) => file.fragments)?.fragments ?? [];
	if (isIndexed && fragments.length !== sorted.length)
		throw new Error(
			`The search bundle ${name}: expected ${sorted.length} articles, found ${fragments.length}`,
		);
	const month = period === "month" ? [await listFile(pageOfMonth(name), lister)] : [];
	return listed(
		{ name, from, to },
		sorted.map(
			(card, at): PackedArticle => [
				card.url,
				card.title,
				printTime(card.date),
				fragments[at] ?? -1,
				subjectsOf(card, lister.newsroom),
			],
		),
		[...pages, ...older.flat(), ...month, ...index].map(({ entry }) => entry),
		pictures,
	);
}

/**
 * Lists the shell.
 *
 * @param addresses of its files; those that the site has not are passed over
 * @param stored names of pictures that a pack of the edition has: the others that the front shows come with the shell
 */
export async function listShell(
	addresses: readonly string[],
	stored: ReadonlySet<string>,
	lister: Lister,
): Promise<ListedPack> {
	const names = [...new Set(addresses)].map(fileOf);
	const hashes = await Promise.all(names.map((file) => lister.files.hash(file)));
	const present = names.filter((_, at) => hashes[at] !== undefined);
	const files = await Promise.all(present.map((file) => listFile(file, lister)));
	const shown = lister.files.shownAt("/").filter((name) => !stored.has(name));
	const pictures = listPictures(new Set(shown), lister);
	return listed(
		{ name: "shell", from: "", to: "" },
		[],
		files.map(({ entry }) => entry),
		pictures,
	);
}

/** What an article stands in beside the lists of its date. */
function subjectsOf(
	{ section, tags, credit, thread }: Card,
	{ sections, authors, threads }: Lister["newsroom"],
): PackedSubject[] {
	const own = sections.find(({ slug }) => slug === section);
	const story = threads.get(thread ?? "");
	return [
		...(own ? [[listPath("section", own.slug), own.name] as const] : []),
		...credit.people.flatMap(({ slug, name }) =>
			slug ? [[listPath("author", slug), authors.get(slug)?.name ?? name] as const] : [],
		),
		...tags.map(({ slug, name }) => [listPath("tag", slug), name] as const),
		...(story ? [[listPath("thread", story.slug), story.title] as const] : []),
	];
}

/** Names of the pictures in a pack. */
export function packPictures({ list }: ListedPack): string[] {
	return list.files.flatMap(([address]) =>
		address.startsWith(PICTURES) ? [address.slice(PICTURES.length)] : [],
	);
}

function listed(
	period: Pick<OfflinePack, "name" | "from" | "to">,
	articles: readonly PackedArticle[],
	texts: readonly PackedFile[],
	pictures: readonly PackedFile[],
): ListedPack {
	const bytesOf = (files: readonly PackedFile[]) => files.reduce((sum, [, , bytes]) => sum + bytes, 0);
	const [own, shown] = [bytesOf(texts), bytesOf(pictures)];
	return {
		pack: { ...period, articles: articles.length, bytes: own + shown, pictures: shown },
		list: { articles, files: [...texts, ...pictures] },
	};
}

/** The page of those comments that the article's own has no room for, where there is one. */
async function listOlderComments(file: string, lister: Lister) {
	return (await lister.files.hash(file)) === undefined ? [] : [await listFile(file, lister)];
}

async function listFile(file: string, { files, measures }: Lister) {
	const hash = await files.hash(file);
	if (hash === undefined) throw new Error(`The site has no ${file}, which readers without a network need`);
	const { bytes, fragments } = await measures.file(file, hash, files);
	const entry: PackedFile = [addressOf(file), hash, bytes];
	return { entry, fragments };
}

function listPictures(names: ReadonlySet<string>, { files }: Lister): PackedFile[] {
	return [...names].sort().map((name): PackedFile => {
		const picture = files.picture(name);
		if (!picture) throw new Error(`The site has no picture ${name}, which readers without a network need`);
		return [`${PICTURES}${name}`, picture.hash, picture.bytes];
	});
}
