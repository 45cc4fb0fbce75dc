import type { Agenda, AgendaHour } from "../../_includes/domain/agenda/agenda.ts";
import { type NewsroomTime, printTime } from "../../_includes/domain/dates/dates.ts";
import { count } from "../../_includes/domain/problem/wording.ts";
import { visible } from "../../_includes/formats/print-problems.ts";

/** Who wrote a draft last, and when, as git knows it; undefined of what git does not know yet. */
export interface LastHand {
	readonly name: string;
	readonly at: NewsroomTime;
}

/** What the newsroom has before it beside its articles. */
export interface Waiting {
	readonly now: NewsroomTime;
	/** By file. */
	readonly hands: ReadonlyMap<string, LastHand | undefined>;
	readonly errors: number;
	readonly warnings: number;
	/** Letters that wait; undefined where the letters could not be asked for, which was told. */
	readonly letters?: { readonly comments: number; readonly reports: number; readonly oldest?: NewsroomTime };
}

const WHAT: Readonly<Record<AgendaHour["what"], string>> = {
	appears: "lên trang",
	expires: "hết hạn, rời trang",
	pinned: "bắt đầu ghim",
	unpinned: "hết ghim",
	strip: "dải tin nóng bắt đầu",
	"strip-ends": "dải tin nóng kết thúc",
};
const LACKS = { cover: "ảnh", lede: "sapô" } as const;
/** How many of a kind are told one by one. */
const SHOWN = 20;

/** The day at the desk, for a terminal. */
export function printAgenda({ hours, drafts, bare }: Agenda, waiting: Waiting): string {
	const { now, hands, errors, warnings, letters } = waiting;
	const parts = [
		part("Theo giờ", hours, ({ at, what, title, file }) => [
			`${printTime(at)}  ${WHAT[what]}: ${visible(title)}`,
			file,
		]),
		part("Bản nháp đang đợi", drafts, ({ title, file }) => {
			const hand = hands.get(file);
			return [
				visible(title),
				`${file}  ${hand ? `${visible(hand.name)}, ${printTime(hand.at)}` : "chưa gửi lên git"}`,
			];
		}),
		part("Bài ba ngày nay còn thiếu", bare, ({ card: { title, file }, lacks }) => [
			`${visible(title)}: thiếu ${lacks.map((one) => LACKS[one]).join(", ")}`,
			file,
		]),
	];
	const told = [
		...(letters ? [lettersLine(letters)] : []),
		errors + warnings === 0
			? "npm run check không có gì phải kể."
			: `npm run check kể ${count(errors)} lỗi, ${count(warnings)} cảnh báo.`,
	];
	return `Hôm nay ở tòa soạn, ${printTime(now)}\n\n${[...parts.filter((one) => one !== ""), told.join("\n")].join("\n\n")}\n`;
}

function part<One>(
	heading: string,
	all: readonly One[],
	row: (one: One) => readonly [string, string],
): string {
	if (all.length === 0) return "";
	const rows = all.slice(0, SHOWN).map((one) =>
		row(one)
			.map((line, at) => `  ${at === 0 ? line : `  ${line}`}`)
			.join("\n"),
	);
	const more = all.length > SHOWN ? [`  … và ${count(all.length - SHOWN)} nữa`] : [];
	return [`${heading} (${count(all.length)})`, ...rows, ...more].join("\n");
}

function lettersLine({ comments, reports, oldest }: NonNullable<Waiting["letters"]>): string {
	if (comments + reports === 0) return "Không có thư bạn đọc nào đợi.";
	const since = oldest ? `, cũ nhất từ ${printTime(oldest)}` : "";
	return `Thư bạn đọc đang đợi: ${count(comments)} bình luận, ${count(reports)} báo lỗi${since}. Xem: npm run letters`;
}
