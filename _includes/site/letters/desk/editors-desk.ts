import { commentsFile } from "../../../domain/addresses/paths/letters.ts";
import { addressKey } from "../../../domain/addresses/site-path.ts";
import { newsroomTime, printTime } from "../../../domain/dates/dates.ts";
import {
	lineOfCorrection,
	readCorrectionText,
	titleIn,
	withCorrection,
} from "../../../domain/letters/correction.ts";
import type {
	Decided,
	Decision,
	DeskLetter,
	DeskState,
	PrintedComment,
} from "../../../domain/letters/desk.ts";
import { findSentence } from "../../../domain/letters/find-sentence.ts";
import { type Letter, MISTAKES } from "../../../domain/letters/letter.ts";
import { describeLeftovers, thankReader } from "../../../domain/letters/letters-to-readers.ts";
import {
	answerComment,
	commentIn,
	forgetComment,
	mendComment,
	printedIds,
	printLetter,
	readEditorsText,
} from "../../../domain/letters/printing.ts";
import { Undecided } from "../../../domain/letters/undecided.ts";
import { readAddresses } from "../../../domain/reader/newsroom/read-addresses.ts";
import { readNewspaper } from "../../../domain/reader/newsroom/read-newspaper.ts";
import { fewAtOnce } from "../../workers/few-at-once.ts";
import type { LetterStore } from "../store.ts";
import type { Archive } from "./archive.ts";

/** Where an editor reads what waits, and decides: on this machine, or over the network. */
export interface EditorsDesk {
	/** All letters, rejected and settled ones too. */
	list(): Promise<DeskState>;
	/** @throws Undecided */
	decide(decision: Decision): Promise<Decided>;
	/**
	 * A comment that is printed under an article.
	 *
	 * @throws Undecided
	 */
	printed(id: string, article?: string): Promise<PrintedComment>;
}

interface Means {
	readonly store: LetterStore;
	readonly archive: Archive;
	/** Who decides, as the history and the files tell it. */
	readonly editor: string;
	readonly now: () => number;
}

/** Files that are asked for at once. */
const READERS = 8;

/**
 * Decides on letters. What is printed is written first, with the letter's own id, and taken out of the store after: a
 * stop between the two leaves a letter that is printed and still in the store, and every look at it finishes that.
 */
export function openEditorsDesk({ store, archive, editor, now }: Means): EditorsDesk {
	/** Where an article is by now, by the address that it had. */
	async function currentAddresses(): Promise<(article: string) => string> {
		const text = plain(await archive.read("addresses.yaml"));
		const moved = new Map(
			(readAddresses("addresses.yaml", text).value?.moved ?? []).map(({ from, to }) => [
				addressKey(from),
				to,
			]),
		);
		return (article) => moved.get(addressKey(article)) ?? article;
	}

	/** Which of these letters are printed already; they leave the store. */
	async function finish(
		letters: readonly Letter[],
		addressOf: (article: string) => string,
	): Promise<Set<string>> {
		const comments = letters.filter(({ kind }) => kind === "comment");
		const files = [...new Set(comments.map(({ article }) => fileOfComments(addressOf(article))))];
		const printed = await fewAtOnce(
			READERS,
			files,
			async (file) => [file, printedIds(plain(await archive.read(file)))] as const,
		);
		const idsIn = new Map(printed);
		const done = comments.filter(({ id, article }) => idsIn.get(fileOfComments(addressOf(article)))?.has(id));
		for (const { id } of done) await store.remove(id);
		return new Set(done.map(({ id }) => id));
	}

	/** The letter of this id, unless it is printed; and the file in which it is or would be printed. */
	async function find(id: string, given?: string) {
		const addressOf = await currentAddresses();
		const stored = await store.get(id);
		const letter = stored && !(await finish([stored], addressOf)).has(id) ? stored : undefined;
		const article = stored?.article ?? given;
		const file =
			article === undefined
				? letter || (await archive.find?.("comments", id))
				: fileOfComments(addressOf(article));
		return {
			letter,
			article: article && addressOf(article),
			file: typeof file === "string" ? file : undefined,
		};
	}

	/** The file of a comment that is printed. */
	function fileOf(id: string, file: string | undefined): string {
		if (file !== undefined) return file;
		throw new Undecided(
			"unknown",
			archive.find
				? `Không có thư hay bình luận nào mang mã “${id}”. Có thể người khác vừa quyết định.`
				: `Thư “${id}” không còn đợi. Với bình luận đã đăng, cho địa chỉ của nó: …/#binh-luan-${id}`,
		);
	}

	async function approve(letter: Letter, article: string, answer?: string): Promise<Decided> {
		const written = fileOfComments(article);
		if ((await archive.read(fileOfArticle(article))) === undefined)
			throw new Undecided(
				"wrong",
				`Bài ${article} không còn trong kho bài, không in dưới đó được: từ chối thư này.`,
			);
		await archive.rewrite(written, `Duyệt bình luận ${letter.id} dưới ${article}`, (text) =>
			printLetter(plain(text), letter, { by: editor, now: now() }, answer),
		);
		await store.remove(letter.id);
		const named = letter.name ? ` của ${letter.name}` : "";
		return {
			message: `Đã duyệt bình luận ${letter.id}${named}${answer === undefined ? "" : ", kèm lời của tòa soạn"}. ${publicly(archive)}`,
			file: archive.place(written),
		};
	}

	/** Changes a comment that is printed. */
	async function change(file: string, what: string, write: (text: string) => string): Promise<Decided> {
		await archive.rewrite(file, what, (text) => write(plain(text)));
		return { message: `${what}. ${publicly(archive)}`, file: archive.place(file) };
	}

	async function correct(letter: Letter, article: string, written: string): Promise<Decided> {
		const text = readCorrectionText(written);
		const file = fileOfArticle(article);
		const raw = await archive.read(file);
		if (raw === undefined) throw new Undecided("wrong", `Bài ${article} không còn trong kho bài.`);
		if (text === "" && !archive.isDraft)
			throw new Undecided("wrong", "Viết lời đính chính: sai gì, đúng là gì, lời xin lỗi.");
		const correction = { date: newsroomTime(now()), text, report: letter.id };
		await archive.rewrite(file, `Đính chính theo thư ${letter.id} của bạn đọc`, (found) =>
			withCorrection(found, correction),
		);
		await store.put({ ...letter, state: "corrected", decidedAt: new Date(now()).toISOString() });
		const { url = "", name = "Tòa soạn" } =
			readNewspaper("newspaper.yaml", plain(await archive.read("newspaper.yaml"))).value ?? {};
		const corrected = (await archive.read(file)) ?? "";
		const reply = thankReader(letter, {
			...{ title: titleIn(corrected), url: url + article, newspaper: name, correction: text },
		});
		const line = lineOfCorrection(corrected, letter.id);
		return {
			message:
				text === ""
					? `Đã mở sẵn một lời đính chính. Sửa câu sai trong bài, rồi viết lời ấy vào “text”.`
					: `Đã ghi đính chính vào bài. Nhớ sửa cả câu sai. ${publicly(archive)}`,
			...(reply && { reply }),
			file: archive.place(file),
			...(line !== undefined && { line }),
		};
	}

	async function look(letter: Letter, addressOf: (article: string) => string): Promise<DeskLetter> {
		const shown = {
			...letter,
			heading:
				letter.kind === "comment"
					? `Bình luận của ${letter.name}`
					: `Báo lỗi: ${MISTAKES[letter.report?.mistake ?? "other"]}`,
			time: printTime(newsroomTime(Date.parse(letter.received))),
		};
		if (letter.kind === "comment" || letter.state !== "waiting") return shown;
		const file = fileOfArticle(addressOf(letter.article));
		const text = await archive.read(file).catch(() => undefined);
		if (text === undefined) return shown;
		const found = findSentence(text, letter.report?.sentence ?? "");
		return { ...shown, place: { file: archive.place(file), ...found } };
	}

	return {
		async list() {
			const addressOf = await currentAddresses();
			const letters = await store.list();
			const printed = await finish(letters, addressOf);
			const left = letters.filter(({ id }) => !printed.has(id));
			return { editor, letters: await fewAtOnce(READERS, left, (letter) => look(letter, addressOf)) };
		},

		async printed(id, given) {
			const { file, article } = await find(id, given);
			const { name, text, date, answer } = commentIn(plain(await archive.read(fileOf(id, file))), id);
			return {
				...{ id, article: article ?? "", name, text, time: printTime(date) },
				...(answer && { answer: answer.text }),
			};
		},

		async decide(decision) {
			const { id } = decision;
			const { letter, article, file } = await find(id, "article" in decision ? decision.article : undefined);
			const needed = () => {
				if (letter && article !== undefined) return { letter, article };
				throw new Undecided(
					file !== undefined ? "wrong" : "unknown",
					file !== undefined
						? `Bình luận “${id}” đã đăng rồi. Muốn bỏ: npm run letters -- forget ${id}`
						: `Thư “${id}” không còn đợi. Có thể người khác vừa quyết định.`,
				);
			};
			switch (decision.decision) {
				case "approve": {
					const waiting = needed();
					if (waiting.letter.kind === "report")
						throw new Undecided(
							"wrong",
							"Thư này báo lỗi, không phải bình luận: sửa bài rồi dùng corrected.",
						);
					return approve(waiting.letter, waiting.article, decision.answer);
				}
				case "reject": {
					const waiting = needed();
					await store.put({ ...waiting.letter, state: "rejected", decidedAt: new Date(now()).toISOString() });
					return {
						message: `Đã từ chối thư ${id}. Thư bị xóa hẳn sau ba mươi ngày; đổi ý trước đó thì duyệt lại.`,
					};
				}
				case "answer": {
					if (letter?.kind === "comment" && article !== undefined)
						return approve(letter, article, decision.text);
					if (letter)
						throw new Undecided("wrong", "Thư báo lỗi không in lên trang, nên không trả lời ở đó được.");
					return change(fileOf(id, file), `Tòa soạn trả lời bình luận ${id}`, (text) =>
						answerComment(text, id, decision.text, now()),
					);
				}
				case "edit": {
					if (!letter)
						return change(fileOf(id, file), `Sửa lỗi gõ trong bình luận ${id}`, (text) =>
							mendComment(text, id, decision.text),
						);
					const text = readEditorsText(decision.text);
					await store.put({ ...letter, text, original: letter.original ?? letter.text });
					return { message: `Đã sửa thư ${id}. Bản gốc còn trong kho thư cho tới khi thư được quyết định.` };
				}
				case "forget": {
					// First out of the store: what stopped there is still printed, and never waits again.
					await store.remove(id);
					if (letter) return { message: `Đã quên thư ${id}: tên, lời viết và địa chỉ không còn ở đâu.` };
					const printed = fileOf(id, file);
					await archive.rewrite(printed, `Bỏ bình luận ${id} theo yêu cầu`, (text) =>
						forgetComment(plain(text), id),
					);
					return {
						message: `Đã quên bình luận ${id}. ${publicly(archive)}`,
						note: describeLeftovers(archive.place(printed)),
						file: archive.place(printed),
					};
				}
				case "corrected": {
					const waiting = needed();
					if (waiting.letter.kind !== "report")
						throw new Undecided("wrong", "Thư này là bình luận, không phải báo lỗi.");
					return correct(waiting.letter, waiting.article, decision.text);
				}
			}
		},
	};
}

const fileOfComments = (article: string) => `comments/${commentsFile(article)}`;
const fileOfArticle = (article: string) => `articles/${commentsFile(article).replace(/yaml$/, "md")}`;

/** A text as the readers of files take it. */
const plain = (text = "") => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");

const publicly = ({ isDraft }: Archive) =>
	isDraft ? "Lưu vào git (commit) và gửi đi để trang báo dựng lại." : "Trang báo in ra khi dựng xong.";
