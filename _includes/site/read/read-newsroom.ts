import path from "node:path";
import type { RuledAddresses } from "../../domain/addresses/addresses.ts";
import { aliasesIn, type Claim } from "../../domain/addresses/claim.ts";
import { findConflicts } from "../../domain/addresses/conflicts.ts";
import { heldBy } from "../../domain/addresses/held.ts";
import { judgeLinks } from "../../domain/addresses/judge-links.ts";
import { placeOld } from "../../domain/addresses/place-old.ts";
import { publicAddresses } from "../../domain/addresses/public-addresses.ts";
import { findTakenAddresses } from "../../domain/addresses/taken.ts";
import { unansweredWarning } from "../../domain/addresses/unanswered-warning.ts";
import type { Attachment } from "../../domain/article/attachment.ts";
import { statusAt } from "../../domain/article/live.ts";
import { findLostPicks } from "../../domain/article/related/related-pick.ts";
import type { FrontFile } from "../../domain/front/front.ts";
import { frontWarnings } from "../../domain/front/front-warnings.ts";
import type { Comment } from "../../domain/letters/comment.ts";
import { judgeComments } from "../../domain/letters/judge-comments.ts";
import type { KnownTag } from "../../domain/newsroom/known-tag.ts";
import type { Author, Newspaper, Section } from "../../domain/newsroom/newspaper.ts";
import { contactWarnings } from "../../domain/newsroom/security-contact.ts";
import type { StaticPage } from "../../domain/newsroom/static-page.ts";
import type { Thread } from "../../domain/newsroom/thread.ts";
import { fileProblem, type Problem, sortProblems } from "../../domain/problem/problem.ts";
import { readAddresses } from "../../domain/reader/newsroom/read-addresses.ts";
import { readAuthor } from "../../domain/reader/newsroom/read-author.ts";
import { readNewspaper } from "../../domain/reader/newsroom/read-newspaper.ts";
import { readSections } from "../../domain/reader/newsroom/read-sections.ts";
import { wholeNames } from "../../domain/reader/whole-names.ts";
import type { SynonymGroup } from "../../domain/text/synonyms.ts";
import type { FileContext } from "../../formats/inspect/read-file.ts";
import { codeKey } from "../cache/code-key.ts";
import { hashOfData } from "../cache/hash.ts";
import { findTexts, nameForProblems } from "../find-files.ts";
import { judgeFigures } from "../media/attachments/judge-figures.ts";
import type { Settings } from "../settings.ts";
import { atOnce } from "../workers/at-once.ts";
import type { WorkerPool } from "../workers/worker-pool.ts";
import { readApart } from "./articles/read-apart.ts";
import { type ArticleFile, readArticles } from "./articles/read-articles.ts";
import { settleArticles } from "./articles/settle-articles.ts";
import { readText } from "./bytes/read-bytes.ts";
import { lostAddresses, readPast } from "./history/lost-addresses.ts";
import { inTime } from "./in-time.ts";
import { judgeContent } from "./judge-content.ts";
import { articleMemory } from "./memory/article-memory.ts";
import { readCommentFiles } from "./read-comment-files.ts";
import { readDesk } from "./read-desk.ts";
import { readPages } from "./read-pages.ts";

/** What decides how an article's file is read. */
const READERS = ["_includes/site/read/articles/read-articles.ts"];

/** Everything that the newsroom has written, read and found fit to print. */
export interface Newsroom {
	readonly newspaper: Newspaper;
	readonly sections: readonly Section[];
	readonly authors: ReadonlyMap<string, Author>;
	readonly tags: ReadonlyMap<string, KnownTag>;
	/** All running stories, those without an article too. */
	readonly threads: ReadonlyMap<string, Thread>;
	/** What the editors ask of the front, at whatever moment: `frontAt` tells of one. */
	readonly front: FrontFile;
	/** Names and spellings that mean the same to the search. */
	readonly synonyms: readonly SynonymGroup[];
	/** All articles without an error, drafts too, newest first. */
	readonly files: readonly ArticleFile[];
	/** What articles cite beside pictures, by `Attachment.src`. */
	readonly attachments: ReadonlyMap<string, Attachment>;
	/** The approved comments of articles that take some, oldest first, by the article's address. */
	readonly comments: ReadonlyMap<string, readonly Comment[]>;
	/** Ids of comments that readers have asked to forget. */
	readonly forgotten: readonly string[];
	/** The old addresses that the host's own rules answer. */
	readonly addresses: RuledAddresses;
	/** The others, which are pages: their paths, by the address of the article that they send on to. */
	readonly oldPages: ReadonlyMap<string, readonly string[]>;
	readonly pages: readonly StaticPage[];
}

/** The newsroom as far as it could be read, and every problem of every file. */
export interface NewsroomReading {
	/** Absent when a file that every page needs could not be read: imprint, sections or addresses. */
	readonly newsroom?: Newsroom;
	/** What each file was read against, as far as that could be read itself. */
	readonly context: FileContext;
	readonly problems: readonly Problem[];
	/** The addresses that files ask for, as far as they could be read. */
	readonly claims: readonly Claim[];
}

/** What makes a reading sooner done, or is done beside it. */
export interface ReadingHelp {
	/** Who helps where much is to be read and remembered. */
	readonly workers?: WorkerPool;
	/** Begun once the articles are read, while other processes look at what they cite: this one has nothing to do then. */
	readonly meanwhile?: () => Promise<unknown>;
}

/**
 * Reads and checks all that the newsroom has written, from the folders that the settings name.
 *
 * @param options.remember do not read again what earlier builds have read: articles come without their text
 */
export async function readNewsroom(
	settings: Settings,
	{ remember = false, workers, meanwhile }: { readonly remember?: boolean } & ReadingHelp = {},
): Promise<NewsroomReading> {
	const problems: Problem[] = [];
	const claims: Claim[] = [];
	/** Reads a file, keeps its problems, and gives what was in it. */
	async function read<Value>(name: string, reader: (file: string, text: string) => Reading<Value>) {
		const place = path.join(settings.content, name);
		const file = nameForProblems(place);
		const decoded = readText(place) ?? { problem: missing(file) };
		if (decoded.problem) {
			problems.push(decoded.problem);
			return undefined;
		}
		const { value: reading, problem } = inTime(file, decoded.text, () => reader(file, decoded.text));
		problems.push(...(problem ? [problem] : reading.problems));
		claims.push(...(reading?.claims ?? []));
		return reading?.value;
	}

	const looked = await judgeContent(settings);
	problems.push(...looked.problems);
	if (!looked.found) return { problems: sortProblems(problems), claims, context: NO_CONTEXT };
	const newspaper = await read("newspaper.yaml", readNewspaper);
	const sections = await read("sections.yaml", readSections);
	const site = newspaper?.url;
	const addresses = await read("addresses.yaml", (file, text) => readAddresses(file, text, site));
	const authors: Author[] = [];
	for (const name of await findTexts(path.join(settings.content, "authors"))) {
		const author = await read(`authors/${name}`, (file, text) =>
			readAuthor(file, path.posix.basename(name, ".md"), text),
		);
		if (author) authors.push(author);
	}
	const { pages, ...foundPages } = await readPages(settings, site);
	problems.push(...foundPages.problems);
	claims.push(...foundPages.claims);
	if (!sections) return { problems: sortProblems(problems), claims, context: NO_CONTEXT };

	const { desk, ...foundAtDesk } = await readDesk(settings, { sections, site });
	const whole = wholeNames(authors, desk.tags.values());
	const content = nameForProblems(settings.content);
	const rules = hashOfData([
		await codeKey(READERS),
		...[[...whole.authors], [...whole.tags], site ?? "", content],
	]);
	const against = { sections, whole, site, content };
	const memory = remember ? articleMemory(settings.cache, settings.articles, rules, sections) : undefined;
	if (memory && workers)
		await readApart(looked.articles, { settings, context: against, rules }, memory, workers);
	// Git works on its own while articles are read, and is waited for in turn.
	const [past, { files: written, ...found }] = await atOnce(
		readPast(settings),
		readArticles(settings, looked.articles, against, memory, meanwhile),
	);
	const { files, ...settled } = settleArticles(written, desk);
	const articles = files.map((file) => file.card);
	problems.push(...found.problems, ...foundAtDesk.problems, ...settled.problems);
	problems.push(...(await judgeFigures(written, found.attachments, settings)));
	const all = [...claims, ...found.claims];
	const { now } = settings;
	problems.push(
		...findConflicts(all),
		...findTakenAddresses(all, { sections, articles, now, indexNowKey: newspaper?.indexNowKey }),
	);
	const commentFiles = await readCommentFiles(settings, looked.comments, remember);
	problems.push(...commentFiles.problems);
	const { threads, tagsRead, unreadThreads } = desk;
	const context = { sections, whole, site, content, tags: desk.tags, threads, unreadThreads };
	if (!newspaper || !addresses) return { problems: sortProblems(problems), claims: all, context };
	const remembered = publicAddresses(addresses, articles, aliasesIn(found.claims), desk.tags, now);
	const live = articles.flatMap((one) => (statusAt(one, now) === "live" ? one.url : []));
	const placed = placeOld(remembered, new Set(live), settings.mostRules);
	problems.push(...unansweredWarning(nameForProblems(path.join(settings.content, "addresses.yaml")), placed));
	const unread = { articles: found.unread, pages: foundPages.unread, threads: unreadThreads };
	const held = heldBy(unread);
	const { comments, forgotten, ...judged } = judgeComments(commentFiles.files, {
		articles,
		unread: new Set(found.unread.map((one) => one.path)),
		addresses,
		content,
	});
	problems.push(...judged.problems);
	problems.push(
		...findLostPicks(articles, remembered, now, held),
		...lostAddresses(past, settings, {
			articles,
			addresses: { written: addresses, answered: remembered },
			sections,
			whole,
			site,
			threads,
			pages,
			held,
			tagsRead,
		}),
		...judgeLinks(
			[
				...files
					.filter(({ links }) => links.length > 0)
					.map(({ card, links }) => ({ file: card.file, links, article: card })),
				...foundPages.links,
				...desk.links,
			],
			{
				articles,
				pages,
				sections,
				addresses: { written: addresses, answered: remembered },
				held,
				indexNowKey: newspaper.indexNowKey,
				now,
			},
		),
		...contactWarnings(
			nameForProblems(path.join(settings.content, "newspaper.yaml")),
			newspaper,
			articles,
			now,
		),
		...frontWarnings(desk.frontFile, desk.front, { articles, addresses: remembered, now, held }),
	);
	return {
		newsroom: {
			newspaper,
			sections,
			tags: desk.tags,
			threads: desk.threads,
			front: desk.front,
			synonyms: desk.synonyms,
			authors: new Map(authors.map((author) => [author.slug, author])),
			files,
			attachments: found.attachments,
			comments,
			forgotten,
			addresses: placed.ruled,
			oldPages: placed.pages,
			pages,
		},
		context,
		problems: sortProblems(problems),
		claims: all,
	};
}

const NO_CONTEXT: FileContext = { sections: [], tags: new Map(), threads: new Map() };

interface Reading<Value> {
	readonly value?: Value;
	readonly problems: readonly Problem[];
	readonly claims?: readonly Claim[];
}

function missing(file: string): Problem {
	return fileProblem(
		"error",
		file,
		`Không có tệp “${file}”, tờ báo không dựng được nếu thiếu tệp này.`,
		"Lấy lại tệp từ git (git checkout -- TỆP), hoặc chép từ một bản đầy đủ của dự án.",
	);
}
