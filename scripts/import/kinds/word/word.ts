import { closeSync, openSync, readSync } from "node:fs";
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
import { nothingThere, pathFrom } from "../source-file.ts";
import { dateOf, properName, properTitle, termsOf, titleOfName } from "./file-facts.ts";
import type { DocxReading } from "./read-docx.ts";

/** Word files, an article each. */
export const word: Kind = { name: "word", title: "Word (.docx)", sees: isWord, read: readWord };

const READ: TaskKind<{ readonly file: string }, DocxReading> = { name: "word" };
/** A long file takes a second; so many are taken by what was made to take them. */
const SECONDS = 60;
const RESAVE = "Mở tệp bằng Word hoặc LibreOffice, lưu lại thành tệp .docx mới, rồi nhập tệp ấy.";

function isWord({ file, bytes, text }: Sample): boolean {
	if (isPackage(bytes)) return /\.do[ct][xm]$/i.test(file) || text.includes("word/document");
	return (isOldWord(bytes) || /^\s*\{\\rtf/.test(text)) && /\.(?:docx?|dot|rtf)$/i.test(file);
}

const isPackage = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** What programs of before 2007 saved: a file system in a file. */
const isOldWord = (bytes: Uint8Array) =>
	bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

async function* readWord(file: string, { root }: KindContext): AsyncGenerator<ForeignArticle | Problem> {
	const name = nameForProblems(file);
	const inside = path.relative(root, file);
	if (!(await statPlain(root, inside))) return yield nothingThere(name);
	const head = headOf(file);
	if (!isPackage(head)) {
		const message = isOldWord(head)
			? "Tệp Word đời cũ (.doc) hoặc có mật khẩu, không đọc được."
			: "Tệp này không phải tệp Word (.docx).";
		return yield fileProblem("error", name, message, `${RESAVE} Có mật khẩu thì bỏ mật khẩu trước.`);
	}
	const { result, failure } = await readerProcess.ask(READ, { file: path.resolve(file) }, SECONDS);
	if (failure !== undefined) return yield unreadProblem(name, failure, RESAVE);
	if (result.refused) return yield fileProblem("error", name, result.refused.message, result.refused.cure);
	yield articleOf(name, pathFrom(root, file), result);
}

function headOf(file: string): Uint8Array {
	const head = new Uint8Array(8);
	const handle = openSync(file, "r");
	try {
		readSync(handle, head);
	} finally {
		closeSync(handle);
	}
	return head;
}

function articleOf(
	file: string,
	id: string,
	{ html, marked, properties, dropped }: Exclude<DocxReading, { refused: object }>,
): ForeignArticle {
	const { text, replaced } = allowedCharacters(html);
	const own = properTitle(properties.title);
	const title = marked.title ?? own ?? titleOfName(id);
	const dated = dateOf(id, properties);
	const creator = marked.credit === undefined ? properName(properties.creator) : undefined;
	return {
		id,
		file,
		line: 1,
		type: "article",
		state: "published",
		addresses: [],
		title,
		...(marked.lede !== undefined && { lede: { format: "text", text: marked.lede, line: 1 } }),
		body: { format: "html", text, line: 1 },
		...(dated && { published: dated.time }),
		people: creator === undefined ? [] : [{ name: creator }],
		...(marked.credit !== undefined && { credit: marked.credit }),
		sections: termsOf(properties.category),
		tags: termsOf(properties.keywords),
		comments: [],
		attachments: [],
		dropped: [
			...dropped,
			...(own !== undefined && own !== title
				? [{ what: "tên trong thuộc tính của tệp Word", text: own }]
				: []),
			...[properties.subject, properties.description].flatMap((text) =>
				text === undefined ? [] : [{ what: "mô tả trong thuộc tính của tệp Word", text }],
			),
			...droppedCharacters(replaced),
		],
		notes: [
			...(marked.isTitleGuessed ? ["lấy dòng đầu của tệp Word làm tít: xem lại dòng title"] : []),
			...(title !== marked.title
				? ["không có tít trong văn bản, lấy từ tên hoặc thuộc tính của tệp: xem lại dòng title"]
				: []),
			...(dated?.note === undefined ? [] : [dated.note]),
		],
	};
}
