import type { DayTold } from "../../../../domain/agenda/day-told.ts";
import { newsroomTime, printTime } from "../../../../domain/dates/dates.ts";
import type {
	Decided,
	Decision,
	DeskLetter,
	DeskState,
	PrintedComment,
} from "../../../../domain/letters/desk.ts";
import { findSentence } from "../../../../domain/letters/find-sentence.ts";
import { type Letter, MISTAKES } from "../../../../domain/letters/letter.ts";
import { describeLeftovers } from "../../../../domain/letters/letters-to-readers.ts";
import {
	answerComment,
	commentIn,
	forgetComment,
	mendComment,
	printLetter,
	readEditorsText,
} from "../../../../domain/letters/printing.ts";
import { Undecided } from "../../../../domain/letters/undecided.ts";
import { fewAtOnce } from "../../../workers/few-at-once.ts";
import { countWaiting, type Diary, tellToday } from "../../agenda/diary.ts";
import type { Marks } from "../marks.ts";
import type { LetterStore } from "../store.ts";
import type { Archive } from "./archive.ts";
import { correctArticle } from "./correct-article.ts";
import {
	type AddressOf,
	createLetterFinder,
	type Found,
	fileOfArticle,
	fileOfComments,
	plain,
	READERS,
} from "./letter-finder.ts";
import { forgetLetter, settleLetter } from "./settle.ts";

/** Where an editor reads what waits, and decides: on this machine, or over the network. */
export interface EditorsDesk {
	/** All letters, rejected and corrected ones too. */
	list(): Promise<DeskState>;
	/** @throws Undecided */
	decide(decision: Decision): Promise<Decided>;
	/**
	 * A comment that is printed under an article.
	 *
	 * @throws Undecided
	 */
	printed(id: string, article?: string): Promise<PrintedComment>;
	/**
	 * The day at the desk, letters with it.
	 *
	 * @throws Undecided
	 */
	day(): Promise<DayTold>;
}

interface DeskMeans {
	readonly store: LetterStore;
	readonly marks: Marks;
	readonly archive: Archive;
	readonly diary: Diary;
	/** Who decides, as the history and the files tell it. */
	readonly editor: string;
	readonly now: () => number;
}

/**
 * Decides on letters. What is printed is written first, with the letter's own id, and taken out of the store after: a
 * stop between the two leaves a letter that is printed and still in the store, and every look at it finishes that.
 */
export function openEditorsDesk(means: DeskMeans): EditorsDesk {
	const { store, archive, diary, editor, now } = means;
	const finder = createLetterFinder(store, archive);
	async function settle(letter: Letter, changed: Partial<Letter>): Promise<void> {
		if (!(await settleLetter(means, { ...letter, ...changed }))) throw NO_MORE(letter.id);
	}
	const moment = () => new Date(now()).toISOString();

	async function approve(letter: Letter, article: string, answer?: string): Promise<Decided> {
		const { id, name } = letter;
		if (letter.kind === "report")
			throw new Undecided(
				"wrong",
				"Thư này báo lỗi, không phải bình luận, nên không in lên trang: dùng corrected.",
			);
		if ((await archive.read(fileOfArticle(article))) === undefined)
			throw new Undecided(
				"wrong",
				`Bài ${article} không còn trong kho bài, không in dưới đó được: từ chối thư này.`,
			);
		const file = fileOfComments(article);
		await archive.rewrite(file, `Duyệt bình luận ${id} dưới ${article}`, (text) =>
			printLetter(plain(text), letter, { by: editor, now: now() }, answer),
		);
		await store.remove(id);
		const said = answer === undefined ? "" : ", kèm lời của tòa soạn";
		return {
			message: `Đã duyệt bình luận ${id} của ${name}${said}. ${publicly(archive)}`,
			file: archive.place(file),
		};
	}

	/** Changes a comment that is printed. */
	async function change(file: string, what: string, write: (text: string) => string): Promise<Decided> {
		await archive.rewrite(file, what, (text) => write(plain(text)));
		return { message: `${what}. ${publicly(archive)}`, file: archive.place(file) };
	}

	async function mend({ letter, file }: Found, id: string, written: string): Promise<Decided> {
		if (!letter)
			return change(file(), `Sửa lỗi gõ trong bình luận ${id}`, (text) => mendComment(text, id, written));
		const text = readEditorsText(written);
		await settle(letter, { text, original: letter.original ?? letter.text });
		return { message: `Đã sửa thư ${id}. Bản gốc còn trong kho thư cho tới khi thư được quyết định.` };
	}

	async function forget({ letter, file }: Found, id: string): Promise<Decided> {
		// First out of the store: what stopped there is still printed, and never waits again.
		await forgetLetter(means, id);
		if (letter) return { message: `Đã xóa hẳn thư ${id}: tên, lời viết và địa chỉ không còn ở đâu.` };
		const done = await change(file(), `Bỏ bình luận ${id} theo yêu cầu`, (text) =>
			forgetComment(text, id, now()),
		);
		return { ...done, note: describeLeftovers(archive.place(file())) };
	}

	async function look(letter: Letter, addressOf: AddressOf): Promise<DeskLetter> {
		const { kind, name, report } = letter;
		const shown = {
			...letter,
			heading:
				kind === "comment" ? `Bình luận của ${name}` : `Báo lỗi: ${MISTAKES[report?.mistake ?? "other"]}`,
			time: printTime(newsroomTime(Date.parse(letter.received))),
		};
		if (kind === "comment" || letter.state !== "waiting") return shown;
		const file = fileOfArticle(addressOf(letter.article));
		const text = await archive.read(file);
		if (text === undefined) return shown;
		return { ...shown, place: { file: archive.place(file), ...findSentence(text, report?.sentence ?? "") } };
	}

	return {
		day: () => tellToday(diary, async () => countWaiting(await finder.all()), now()),

		async list() {
			const { letters, addressOf } = await finder.all();
			return { editor, letters: await fewAtOnce(READERS, letters, (letter) => look(letter, addressOf)) };
		},

		async printed(id, given) {
			const { file, article = "" } = await finder.find(id, given);
			const { name, text, date, answer } = commentIn(plain(await archive.read(file())), id);
			return { id, article, name, text, time: printTime(date), ...(answer && { answer: answer.text }) };
		},

		async decide(decision) {
			const { id } = decision;
			const found = await finder.find(id, "article" in decision ? decision.article : undefined);
			switch (decision.decision) {
				case "approve": {
					const { letter, article } = waiting(found, id);
					return approve(letter, article, decision.answer);
				}
				case "answer": {
					const { letter, article } = found;
					if (letter && article !== undefined) return approve(letter, article, decision.text);
					return change(found.file(), `Tòa soạn trả lời bình luận ${id}`, (text) =>
						answerComment(text, id, decision.text, now()),
					);
				}
				case "reject": {
					await settle(waiting(found, id).letter, { state: "rejected", decidedAt: moment() });
					return {
						message: `Đã từ chối thư ${id}. Thư bị xóa hẳn sau ba mươi ngày; đổi ý trước đó thì duyệt lại.`,
					};
				}
				case "edit":
					return mend(found, id, decision.text);
				case "forget":
					return forget(found, id);
				case "corrected": {
					const { letter, article } = waiting(found, id);
					if (letter.kind !== "report")
						throw new Undecided("wrong", "Thư này là bình luận, không phải báo lỗi.");
					return correctArticle(means, letter, article, decision.text);
				}
			}
		},
	};
}

/** @throws Undecided where it is printed, or nowhere */
function waiting({ letter, article, isPlaced }: Found, id: string) {
	if (letter && article !== undefined) return { letter, article };
	throw isPlaced
		? new Undecided("wrong", `Bình luận “${id}” đã đăng rồi. Muốn bỏ: npm run letters -- forget ${id}`)
		: NO_MORE(id);
}

const NO_MORE = (id: string) =>
	new Undecided("unknown", `Thư “${id}” không còn đợi. Có thể người khác vừa quyết định.`);

const publicly = ({ isDraft }: Archive) =>
	isDraft ? "Lưu vào git (commit) và gửi đi để trang báo dựng lại." : "Trang báo in ra khi dựng xong.";
