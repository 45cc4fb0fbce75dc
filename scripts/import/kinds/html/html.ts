import path from "node:path";
import { fileProblem, type Problem } from "../../../../_includes/domain/problem/problem.ts";
import { nameForProblems } from "../../../../_includes/site/find-files.ts";
import { statPlain } from "../../../../_includes/site/read/bytes/plain-file.ts";
import type { TaskKind } from "../../../../_includes/site/workers/worker-pool.ts";
import type { ForeignArticle } from "../../foreign-article.ts";
import { allowedCharacters, droppedCharacters } from "../allowed-characters.ts";
import { readerProcess } from "../apart/reader.ts";
import { unreadProblem } from "../apart/unread-problem.ts";
import type { Kind, KindContext, Sample } from "../kind.ts";
import { isOfProgram, nothingThere, pathFrom } from "../source-file.ts";
import type { PageReading } from "./read-page.ts";

/** Pages that a browser or a mirroring program has saved, an article each. */
export const html: Kind = { name: "html", title: "Trang web đã lưu", sees: isPage, read: readSaved };

const READ: TaskKind<{ readonly file: string }, PageReading> = { name: "html" };
const SECONDS = 40;
/** Bytes. A long article's page has a third of one MiB. */
const LARGEST = 32 * 2 ** 20;
/** Folders that a browser puts beside a page, and pages that a site has of one article again. */
const BESIDE = /(?:^|\/)[^/]*(?:_files|_tệp|_tep|\.files|_archivos)\//i;
const AGAIN = /[?@&](?:utm_|(?:share|replytocom|print|amp|nb|fbclid|format=feed)\b)/i;
const CURE = "Mở trang ấy bằng trình duyệt, chép tiêu đề và nội dung vào một bài mới: npm run new.";

function isPage({ file, text }: Sample): boolean {
	if (BESIDE.test(file) || isOfProgram(file)) return false;
	if (/^\s*---\s*\n/.test(text) || /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:rss|feed|rdf)\b/i.test(text))
		return false;
	const [name = ""] = file.slice(file.lastIndexOf("/") + 1).split(/[?@]/, 1);
	return /\.(?:x?html?|shtml|aspx?|php)$/i.test(name)
		? /<(?:html|head|body|div|p|article|h1|table)\b/i.test(text)
		: /^<(?:!doctype html|html)\b/i.test(withoutComment(text.trimStart()));
}

/** A text without the comment that it begins with, such as where a browser says what it saved. */
function withoutComment(text: string): string {
	return text.startsWith("<!--") ? text.slice(text.indexOf("-->") + "-->".length).trimStart() : text;
}

async function* readSaved(file: string, context: KindContext): AsyncGenerator<ForeignArticle | Problem> {
	const name = nameForProblems(file);
	const inside = path.relative(context.root, file);
	const stats = await statPlain(context.root, inside);
	if (!stats) return yield nothingThere(name);
	if (stats.size > LARGEST)
		return yield fileProblem("error", name, "Trang nặng quá 32 MiB, không phải một bài báo.", CURE);
	if (AGAIN.test(inside))
		return yield left(name, "Trang này là bản khác của một bài (để chia sẻ, in, trả lời)");
	const { result, failure } = await readerProcess.ask(READ, { file: path.resolve(file) }, SECONDS);
	if (failure !== undefined) return yield unreadProblem(name, failure, CURE);
	if (result.sort === "list") return yield left(name, "Trang này là danh sách, không phải một bài");
	if (result.sort === "empty")
		return yield fileProblem("error", name, "Không thấy nội dung bài trong trang này.", CURE);
	yield articleOf(name, pathFrom(context.root, file), result, context);
}

function left(file: string, why: string): Problem {
	return fileProblem(
		"warning",
		file,
		`${why}: không nhập.`,
		"Nếu đó là bài báo, chép nội dung vào một bài mới: npm run new.",
	);
}

function articleOf(
	file: string,
	id: string,
	{ sort, html: body, facts, credit, dropped, note }: Extract<PageReading, { sort: "article" | "page" }>,
	{ site }: KindContext,
): ForeignArticle {
	const { text, replaced } = allowedCharacters(body);
	const { title, lede, published, updated, people, sections, tags, cover } = facts;
	return {
		id,
		file,
		line: 1,
		type: sort,
		state: "published",
		addresses: addressesOf(id, facts.addresses, site),
		...(title !== undefined && { title }),
		...(lede !== undefined && { lede: { format: "text", text: lede, line: 1 } }),
		body: { format: "html", text, line: 1 },
		...(published && { published }),
		...(updated && { updated }),
		people: people.map((name) => ({ name })),
		...(credit !== undefined && { credit }),
		sections: sections.map((name) => ({ name, addresses: [] })),
		tags: tags.map((name) => ({ name, addresses: [] })),
		...(cover && { cover }),
		comments: [],
		attachments: [],
		dropped: [...dropped, ...droppedCharacters(replaced)],
		notes: note === undefined ? [] : [note],
	};
}

/**
 * What the page says is its address; else where it lies in the folder, which is that of the site where a program has
 * mirrored it: `baobentre.vn/thoi-su/bai.html`.
 */
function addressesOf(id: string, told: readonly string[], site: URL | undefined): readonly string[] {
	// A page may name the front as its own address by mistake.
	const own = told.filter(
		(one) => URL.canParse(one) && (new URL(one).pathname !== "/" || new URL(one).search !== ""),
	);
	const [host = "", ...rest] = id.split("/");
	const mirrored = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?::\d+)?$/i.test(host) && rest.length > 0;
	const where = (mirrored ? rest : id.split("/"))
		.map(encodeURIComponent)
		.join("/")
		.replace(/(?:^|(?<=\/))index\.html?$/, "");
	const base = mirrored ? `https://${host}/` : site?.href;
	if (own.length > 0 || where === "") return own;
	return [base === undefined ? `/${where}` : new URL(where, base).href];
}
