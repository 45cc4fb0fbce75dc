import { LETTERS_DESK } from "../../domain/addresses/paths/desk.ts";
import type { Agenda, AgendaHour } from "../../domain/agenda/agenda.ts";
import type { DayRow, DayTold } from "../../domain/agenda/day-told.ts";
import type { Review } from "../../domain/agenda/review.ts";
import { type NewsroomTime, printTime } from "../../domain/dates/dates.ts";
import { count } from "../../domain/problem/wording.ts";

/** Who wrote a draft last, and when, as git knows it; undefined of what git does not know yet. */
export interface LastHand {
	readonly name: string;
	readonly at: NewsroomTime;
}

/** Letters that wait. */
export interface WaitingLetters {
	readonly comments: number;
	readonly reports: number;
	readonly oldest?: NewsroomTime;
}

/** What the newsroom has before it beside its articles. */
export interface Waiting {
	readonly now: NewsroomTime;
	/** By file. Absent where nobody was asked. */
	readonly hands?: ReadonlyMap<string, LastHand | undefined>;
	/** What `check` tells, where it was asked. */
	readonly checked?: { readonly errors: number; readonly warnings: number };
	/** What waits on the git host; undefined where it was not asked. */
	readonly reviews?: readonly Review[];
	/** Undefined where the letters could not be asked for, which was told. */
	readonly letters?: WaitingLetters;
}

const WHAT: Readonly<Record<AgendaHour["what"], string>> = {
	appears: "lên trang",
	expires: "hết hạn, rời trang",
	pinned: "bắt đầu ghim",
	unpinned: "hết ghim",
	strip: "dải tin nóng bắt đầu",
	"strip-ends": "dải tin nóng kết thúc",
};
const STAGES: Readonly<Record<Review["stage"], string>> = {
	draft: "Bản nháp trên bàn biên tập",
	review: "Chờ biên tập",
	ready: "Chờ duyệt",
};
const LACKS = { cover: "ảnh", lede: "sapô" } as const;
/** How many of a kind are told one by one. */
const SHOWN = 20;

/** Tells the day at the desk. Of each kind the first few are told one by one. */
export function tellDay({ hours, drafts, bare }: Agenda, waiting: Waiting): DayTold {
	const { now, hands, checked, reviews = [], letters } = waiting;
	const parts = [
		part("Theo giờ", hours, ({ at, what, title, file }) => ({
			text: `${printTime(at)}  ${WHAT[what]}: ${title}`,
			detail: file,
		})),
		...(["ready", "review", "draft"] as const).map((stage) =>
			part(
				STAGES[stage],
				reviews.filter((one) => one.stage === stage),
				({ title, by, changed, link }) => ({
					text: title,
					detail: `${by}, sửa lần cuối ${printTime(changed)}`,
					link,
				}),
			),
		),
		part("Bản nháp đang đợi", drafts, ({ title, file }) => {
			const hand = hands?.get(file);
			const last = hand ? `${hand.name}, ${printTime(hand.at)}` : "chưa gửi lên git";
			return { text: title, detail: hands ? `${file}  ${last}` : file };
		}),
		part("Bài ba ngày nay còn thiếu", bare, ({ card: { title, file }, lacks }) => ({
			text: `${title}: thiếu ${lacks.map((one) => LACKS[one]).join(", ")}`,
			detail: file,
		})),
	];
	return {
		time: printTime(now),
		parts: parts.filter((one) => one.count > 0),
		lines: [
			...(letters ? [{ text: tellLetters(letters), link: LETTERS_DESK }] : []),
			...(checked ? [{ text: tellChecked(checked) }] : []),
		],
	};
}

function part<One>(name: string, all: readonly One[], row: (one: One) => DayRow) {
	return { name, count: all.length, rows: all.slice(0, SHOWN).map(row) };
}

function tellLetters({ comments, reports, oldest }: WaitingLetters): string {
	if (comments + reports === 0) return "Không có thư bạn đọc nào đợi.";
	const since = oldest ? `, cũ nhất từ ${printTime(oldest)}` : "";
	return `Thư bạn đọc đang đợi: ${count(comments)} bình luận, ${count(reports)} báo lỗi${since}.`;
}

const tellChecked = ({ errors, warnings }: NonNullable<Waiting["checked"]>) =>
	errors + warnings === 0
		? "npm run check không có gì phải kể."
		: `npm run check kể ${count(errors)} lỗi, ${count(warnings)} cảnh báo.`;
