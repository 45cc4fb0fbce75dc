import { z } from "zod";
import { planAgenda } from "../../domain/agenda/agenda.ts";
import type { Review, Stage } from "../../domain/agenda/review.ts";
import { type Card, type Filed, newestFirst } from "../../domain/article/article.ts";
import { newsroomTime } from "../../domain/dates/dates.ts";
import { PLAIN_FRONT } from "../../domain/front/front.ts";
import type { Section } from "../../domain/newsroom/newspaper.ts";
import { readArticle } from "../../domain/reader/article/read-article.ts";
import { readFront } from "../../domain/reader/newsroom/read-front.ts";
import { readSections } from "../../domain/reader/newsroom/read-sections.ts";
import { decodeFile } from "../read/bytes/decode-file.ts";
import type { Diary } from "./diary.ts";

/** The repository on its host, for whoever may write there. What is not answered throws Undecided. */
export interface GitHubNewsroom {
	/** What the host's GraphQL interface says of the repository. */
	query<Shape extends z.ZodType>(fields: string, shape: Shape): Promise<z.infer<Shape>>;
	/** A file of the newsroom: `sections.yaml`. */
	read(file: string): Promise<string | undefined>;
	/** Where a file is in the repository: `content/sections.yaml`. */
	place(file: string): string;
	readonly branch: string;
}

/** Articles of before are finished: what goes out, ends or is missing now lies in the last months and in those to come. */
const MONTHS_BACK = 2;
/** Articles that are read at most, the latest months first. */
const MOST_READ = 600;
/** Texts in one question: the host answers questions that are not too large. */
const AT_ONCE = 50;

const folder = <Shape extends z.ZodType>(inside: Shape) =>
	z.object({ entries: z.array(z.object({ name: z.string(), object: inside })).nullish() }).nullish();
const articlesShape = z.object({
	object: folder(folder(folder(z.object({ oid: z.string() }).nullish()))),
});
const textsShape = z.record(z.string(), z.object({ text: z.string().nullish() }).nullable());
const pullsShape = z.object({
	pullRequests: z.object({
		nodes: z.array(
			z.object({
				title: z.string(),
				url: z.string(),
				updatedAt: z.string(),
				author: z.object({ login: z.string() }).nullable(),
				labels: z.object({ nodes: z.array(z.object({ name: z.string() })) }).nullable(),
			}),
		),
	}),
});

/** The labels by which Sveltia CMS tells how far a story has come, and those of what came before it. */
const STAGE = /^(?:sveltia|decap|netlify)-cms\/(draft|pending_review|pending_publish)$/;
const STAGES: Readonly<Record<string, Stage>> = {
	draft: "draft",
	pending_review: "review",
	pending_publish: "ready",
};

/** The day as the repository on its host has it: the articles of these months, the front, and what waits in pull requests. */
export function openGitHubDiary(newsroom: GitHubNewsroom): Diary {
	return {
		async look(now) {
			const [sections, front, files, reviews] = await Promise.all([
				readNamed(newsroom, "sections.yaml", (file, text) => readSections(file, text).value),
				newsroom.read("front.yaml"),
				recentArticles(newsroom, now),
				readReviews(newsroom),
			]);
			const cards = await readCards(newsroom, files, sections ?? []);
			const file = newsroom.place("front.yaml");
			const context = { sections: sections ?? [], tags: new Map(), threads: new Map(), unreadThreads: [""] };
			const plan = readFront(file, front ?? "", context).value ?? PLAIN_FRONT;
			return { agenda: planAgenda(cards, { file, plan }, now), reviews };
		},
	};
}

async function readNamed<Value>(
	newsroom: GitHubNewsroom,
	name: string,
	reader: (file: string, text: string) => Value,
): Promise<Value | undefined> {
	const text = await newsroom.read(name);
	return text === undefined ? undefined : reader(newsroom.place(name), text);
}

/** An article in the repository: `2022/05/ben-pha.md`, and the name of its bytes there. */
interface StoredArticle {
	readonly path: string;
	readonly sha: string;
}

async function recentArticles(newsroom: GitHubNewsroom, now: number): Promise<StoredArticle[]> {
	const first = monthsBack(newsroomTime(now).iso.slice(0, 7), MONTHS_BACK);
	const place = JSON.stringify(`${newsroom.branch}:${newsroom.place("articles")}`);
	const inside = (fields: string) => `... on Tree { entries { name object { ${fields} } } }`;
	const { object } = await newsroom.query(
		`object(expression: ${place}) { ${inside(inside(inside("oid")))} }`,
		articlesShape,
	);
	const found: StoredArticle[] = [];
	for (const year of object?.entries ?? [])
		for (const month of year.object?.entries ?? [])
			for (const file of month.object?.entries ?? []) {
				const path = `${year.name}/${month.name}/${file.name}`;
				if (`${year.name}-${month.name}` >= first && ARTICLE.test(path) && file.object)
					found.push({ path, sha: file.object.oid });
			}
	return found.sort((one, other) => (one.path < other.path ? 1 : -1)).slice(0, MOST_READ);
}

const ARTICLE = /^\d{4}\/\d\d\/[^/]+\.md$/;

/** `2022-05`, two months back: `2022-03`. */
function monthsBack(month: string, back: number): string {
	const [year = 0, number = 1] = month.split("-").map(Number);
	const months = year * 12 + number - 1 - back;
	return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** The cards of articles, newest first. What has an error is told by the check of whoever sends it. */
async function readCards(
	newsroom: GitHubNewsroom,
	files: readonly StoredArticle[],
	sections: readonly Section[],
): Promise<Filed<Card>[]> {
	const cards: Filed<Card>[] = [];
	for (let at = 0; at < files.length; at += AT_ONCE) {
		const some = files.slice(at, at + AT_ONCE);
		const asked = some.map(({ sha }, index) => `f${index}: object(oid: "${sha}") { ... on Blob { text } }`);
		const texts = await newsroom.query(asked.join("\n"), textsShape);
		for (const [index, { path }] of some.entries()) {
			const file = newsroom.place(`articles/${path}`);
			const { text } = decodeFile(file, Buffer.from(texts[`f${index}`]?.text ?? "")) as { text?: string };
			const { article } = readArticle({ file, path, text: text ?? "" }, { sections });
			if (article) cards.push(article);
		}
	}
	return cards.sort(newestFirst);
}

async function readReviews(newsroom: GitHubNewsroom): Promise<Review[]> {
	const { pullRequests } = await newsroom.query(
		`pullRequests(states: [OPEN], first: 100, orderBy: { field: UPDATED_AT, direction: DESC }) {
			nodes { title url updatedAt author { login } labels(first: 10) { nodes { name } } }
		}`,
		pullsShape,
	);
	return pullRequests.nodes.flatMap(({ title, url: link, updatedAt, author, labels }): Review[] => {
		const named = labels?.nodes.flatMap(({ name }) => STAGE.exec(name)?.[1] ?? [])[0];
		const stage = STAGES[named ?? ""];
		if (!stage || !/^https?:\/\//.test(link)) return [];
		return [{ stage, title, by: author?.login ?? "", changed: newsroomTime(Date.parse(updatedAt)), link }];
	});
}
