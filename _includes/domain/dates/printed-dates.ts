import { newsroomForm } from "./calendar-fault.ts";
import { type BadDate, type NewsroomTime, readNewsroomTime } from "./dates.ts";
import { hourOfDay } from "./misdated.ts";

/** The times that a newspaper's page prints over an article. */
export interface PrintedDates {
	readonly ok: true;
	/** When it was published; when it was last changed, where the page tells no more. */
	readonly date: NewsroomTime;
	readonly updated?: NewsroomTime;
	/** Whether only the time of the last change is told. */
	readonly onlyUpdated: boolean;
	/** Whether a day is told without its hour: then the day's beginning is taken. */
	readonly dayOnly: boolean;
	/** What else stands on the line, such as who wrote it. */
	readonly left: string;
}

/** No newspaper prints a longer one; a longer line is text. */
const LONGEST = 160;
const PARTS = /\s*[|•·]\s*|\s*[-–—,;(/]?\s*(?=cập nhật|sửa lần cuối)/iu;
const UPDATED = /^(?:cập nhật|sửa lần cuối)/iu;

/** `2022-05-26`, `26/05/2022`, `26.5.2022`, `26 tháng 5 năm 2022`, `26 tháng 5, 2022` */
const YEAR_FIRST = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const DAY_FIRST = /(?<!\d)(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4})(?!\d)/;
const IN_WORDS = /(?<!\d)(\d{1,2}) tháng (\d{1,2})(?: năm |, ?|\/| )(\d{4})(?!\d)/iu;
/** `18:56`, `18:56:00`, `18h56`, `18h`, `18 giờ 56 phút`, `T18:56` after a day */
const CLOCK = /(?<!\d)T?(\d{1,2}) ?(?::|h|g(?:iờ)?)(?: ?(\d{1,2})(?!\d))?(?::\d{1,2}(?:\.\d+)?)?/iu;
/** `(GMT+7)`, `GMT +07:00`, `+0700`, `Z` */
const OFFSET = /\(?(?:GMT|UTC)? ?([+-]) ?(\d{1,2})(?::?(\d\d))?\)?$|(?<=\s|^)Z$/i;
/** What may stand around them and says nothing more. */
const AROUND =
	/^(?:[\s,;:()–—-]|lúc|vào|ngày|phút|sáng|trưa|chiều|tối|am|pm|đăng|xuất bản|cập nhật|lần cuối|sửa|thời gian|thứ ?(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ ?nhật|cn(?=[\s,])|t[2-7](?=[\s,]))*$/iu;

/**
 * Reads the line in which a newspaper's page prints when an article was published: `26/05/2022 - 18:56`, `Thứ Năm,
 * 26/05/2022 18:56 (GMT+7)`, `26-05-2022 06:56 PM`, `Tiểu Lam | 11:02 06/02/2017`, `Cập nhật lúc 18h56 ngày 26/5/2022`.
 * The time of a change is not that of publication, where both are told.
 *
 * @returns undefined for a line that is none; a fault for one whose date no calendar has
 */
export function readPrintedDates(line: string): PrintedDates | BadDate | undefined {
	if (line.length > LONGEST) return undefined;
	// `26/05/2022 | 18:56`: the sign may also stand between day and hour.
	const whole = UPDATED.test(line.replace(/^[\s(]+/, "")) || !/cập nhật|sửa lần cuối/iu.test(line);
	const one = whole ? readOne(line.replace(/[|•·]/g, " ")) : undefined;
	const parts = one ? [] : line.split(PARTS).filter((part) => part.trim() !== "");
	const readings = one ? [one] : parts.flatMap((part) => readOne(part) ?? []);
	const left = parts.filter((part) => readOne(part) === undefined);
	if (readings.length === 0 || readings.length > 2 || left.some((part) => /\d/.test(part))) return undefined;
	const fault = readings.find(({ reading }) => !reading.ok)?.reading;
	if (fault && !fault.ok) return fault;
	const timeOf = (updated: boolean) => readings.find((reading) => reading.updated === updated);
	const [published, updated] = [timeOf(false), timeOf(true)];
	const first = published ?? updated;
	if (!first?.reading.ok || (readings.length === 2 && !(published && updated))) return undefined;
	return {
		ok: true,
		date: first.reading.time,
		...(published && updated?.reading.ok && { updated: updated.reading.time }),
		onlyUpdated: published === undefined,
		dayOnly: first.dayOnly,
		left: left.join(" | "),
	};
}

/** One date of a line, with nothing beside it that says more. */
function readOne(part: string) {
	const text = part.trim();
	const yearFirst = YEAR_FIRST.exec(text);
	const found = yearFirst ?? DAY_FIRST.exec(text) ?? IN_WORDS.exec(text);
	if (!found) return undefined;
	const [first = 0, month = 0, last = 0] = found.slice(1).map(Number);
	const day = yearFirst ? { year: first, month, day: last } : { year: last, month, day: first };
	const rest = text.replace(found[0], " ");
	const clock = CLOCK.exec(rest);
	const beside = clock ? rest.replace(clock[0], " ").trim() : rest.trim();
	const offset = clock ? OFFSET.exec(beside) : null;
	const around = offset ? beside.slice(0, offset.index) : beside;
	const [hour = 0, minute = 0] = (clock ?? []).slice(1).map((number) => Number(number ?? 0));
	// What "12 giờ tối" is nobody knows.
	if (!AROUND.test(around) || (hour === 12 && /tối/iu.test(around))) return undefined;
	const form = newsroomForm({ ...day, hour: hourOfDay(hour, around), minute }) + offsetOf(offset);
	return { reading: readNewsroomTime(form), updated: UPDATED.test(text), dayOnly: clock === null };
}

function offsetOf(found: RegExpExecArray | null): string {
	if (!found) return "";
	const [whole, sign, hours = "", minutes = "00"] = found;
	return /Z$/i.test(whole) ? "Z" : `${sign}${hours.padStart(2, "0")}:${minutes}`;
}
