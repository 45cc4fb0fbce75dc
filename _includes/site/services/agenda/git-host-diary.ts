import { planAgenda } from "../../../domain/agenda/agenda.ts";
import type { Review, Stage } from "../../../domain/agenda/review.ts";
import { type Card, type Filed, newestFirst } from "../../../domain/article/article.ts";
import { newsroomTime } from "../../../domain/dates/dates.ts";
import { PLAIN_FRONT } from "../../../domain/front/front.ts";
import type { Section } from "../../../domain/newsroom/newspaper.ts";
import { readArticle } from "../../../domain/reader/article/read-article.ts";
import { readFront } from "../../../domain/reader/newsroom/read-front.ts";
import { readSections } from "../../../domain/reader/newsroom/read-sections.ts";
import { decodeFile } from "../../read/bytes/decode-file.ts";
import type { Diary } from "./diary.ts";

/** An article in the repository. */
export interface StoredArticle {
	/** In the folder of articles: `2022/05/ben-pha.md`. */
	readonly path: string;
	/** The name of its bytes there. */
	readonly blob: string;
}

/** What waits to be merged, be it a story or not. */
export interface MergeRequest {
	readonly title: string;
	readonly link: string;
	/** As the host says it: `2026-11-29T12:40:00Z`. */
	readonly changed: string;
	/** Who has opened it; may be empty. */
	readonly by: string;
	readonly labels: readonly string[];
}

/** The newsroom in the repository on its host, for whoever may write there. What is not answered throws Undecided. */
export interface HostNewsroom {
	/** The files in the folders of these months. @param month the first: `2022-05` */
	articlesSince(month: string): Promise<readonly StoredArticle[]>;
	/** Their texts, in their order; `""` for one that is gone or is no text. */
	texts(articles: readonly StoredArticle[]): Promise<readonly string[]>;
	/** Those that are open, the latest change first. */
	requests(): Promise<readonly MergeRequest[]>;
}

/** The newsroom's files by their names: `sections.yaml`. */
interface NamedFiles {
	read(file: string): Promise<string | undefined>;
	/** Where a file is in the repository: `content/sections.yaml`. */
	place(file: string): string;
}

/** Articles of before are finished: what goes out, ends or is missing now lies in the last months and in those to come. */
const MONTHS_BACK = 2;
/** Articles that are read at most, the latest months first. */
const MOST_READ = 600;
/** Texts in one question: the host answers questions that are not too large. */
const AT_ONCE = 50;

/** The labels by which Sveltia CMS tells how far a story has come, and those of what came before it. */
const STAGE = /^(?:sveltia|decap|netlify)-cms\/(draft|pending_review|pending_publish)$/;
const STAGES: Readonly<Record<string, Stage>> = {
	draft: "draft",
	pending_review: "review",
	pending_publish: "ready",
};

/** The day as the repository on its host has it: the articles of these months, the front, and what waits to be merged. */
export function openGitHostDiary(newsroom: HostNewsroom, named: NamedFiles): Diary {
	return {
		async look(now) {
			const [sections, front, files, requests] = await Promise.all([
				readSectionsOf(named),
				named.read("front.yaml"),
				newsroom.articlesSince(monthsBack(newsroomTime(now).iso.slice(0, 7), MONTHS_BACK)),
				newsroom.requests(),
			]);
			const cards = await readCards(newsroom, named, latest(files), sections);
			const file = named.place("front.yaml");
			const context = { sections, tags: new Map(), threads: new Map(), unreadThreads: [""] };
			const plan = readFront(file, front ?? "", context).value ?? PLAIN_FRONT;
			return { agenda: planAgenda(cards, { file, plan }, now), reviews: requests.flatMap(reviewOf) };
		},
	};
}

async function readSectionsOf(named: NamedFiles): Promise<readonly Section[]> {
	const text = await named.read("sections.yaml");
	return (text === undefined ? undefined : readSections(named.place("sections.yaml"), text).value) ?? [];
}

const ARTICLE = /^\d{4}\/\d\d\/[^/]+\.md$/;

const latest = (files: readonly StoredArticle[]) =>
	files
		.filter(({ path }) => ARTICLE.test(path))
		.sort((one, other) => (one.path < other.path ? 1 : -1))
		.slice(0, MOST_READ);

/** `2022-05`, two months back: `2022-03`. */
function monthsBack(month: string, back: number): string {
	const [year = 0, number = 1] = month.split("-").map(Number);
	const months = year * 12 + number - 1 - back;
	return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** The cards of articles, newest first. What has an error is told by the check of whoever sends it. */
async function readCards(
	newsroom: HostNewsroom,
	named: NamedFiles,
	files: readonly StoredArticle[],
	sections: readonly Section[],
): Promise<Filed<Card>[]> {
	const cards: Filed<Card>[] = [];
	for (let at = 0; at < files.length; at += AT_ONCE) {
		const some = files.slice(at, at + AT_ONCE);
		const texts = await newsroom.texts(some);
		for (const [index, { path }] of some.entries()) {
			const file = named.place(`articles/${path}`);
			const { text } = decodeFile(file, Buffer.from(texts[index] ?? "")) as { text?: string };
			const { article } = readArticle({ file, path, text: text ?? "" }, { sections });
			if (article) cards.push(article);
		}
	}
	return cards.sort(newestFirst);
}

function reviewOf({ title, link, changed, by, labels }: MergeRequest): Review[] {
	const named = labels.flatMap((label) => STAGE.exec(label)?.[1] ?? [])[0];
	const stage = STAGES[named ?? ""];
	if (!stage || !/^https?:\/\//.test(link)) return [];
	return [{ stage, title, by, changed: newsroomTime(Date.parse(changed)), link }];
}
