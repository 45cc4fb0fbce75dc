import { quoted } from "../problem/wording.ts";
import { type Fault, newsroomForm } from "./calendar-fault.ts";

/** What is wrong with a date that has not the newsroom's form. */
export interface Misdated extends Fault {
	/** The same moment in the newsroom's form, where the text holds one; the calendar may still not have it. */
	readonly meant?: string;
	/** Whether nothing else can be meant. */
	readonly sure?: boolean;
}

/** `2022-5-26`, `2022/05/26` */
const YEAR_FIRST = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
/** `26/05/2022`, `26.5.2022` */
const DAY_FIRST = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;
/** `18:56`, `8:05`, `18:56:00.000`, `18h56`, `18h`, `18 giờ 56` */
const CLOCK = /(?<!\d)(\d{1,2}) ?(?::|h|giờ) ?(\d{1,2})?(?::\d{1,2}(?:\.\d+)?)?(?!\d)/i;
const AFTERNOON = /(?<!\p{L})(?:pm|chiều|tối)(?!\p{L})/iu;
/** `12:05 am` is five past midnight; what "12 giờ tối" is nobody knows. */
const MORNING = /(?<!\p{L})am(?!\p{L})/iu;
const EVENING = /(?<!\p{L})tối(?!\p{L})/iu;
/** `Z`, `+07:00`, as the only thing besides date and clock. */
const OFFSET = /^[\sT]*(Z|[+-]\d\d:?\d\d)$/;
/** What a date and a clock in another order or form have around them. */
const AROUND = /^(?:\s|,|-|–|T|lúc|ngày|phút|sáng|chiều|tối|am|pm)*$/i;
/** A value longer than this is no date, and is not looked at. */
const LONGEST = 60;

/**
 * Says what a journalist did instead of writing `2022-05-26 18:56`, and offers that moment in the right form where it
 * can be read: `26/05/2022 - 18:56` is turned round, a date without an hour is asked for its hour.
 */
export function misdated(written: string): Misdated {
	if (written === "") return { message: "Chưa có ngày giờ.", cure: "Viết theo mẫu “2022-05-26 18:56”." };
	if (written.length > LONGEST) return undated(written);
	const yearFirst = YEAR_FIRST.exec(written);
	const date = yearFirst ?? DAY_FIRST.exec(written);
	if (!date) return undated(written);
	const [first = 0, month = 0, last = 0] = date.slice(1).map(Number);
	const day = yearFirst ? { year: first, month, day: last } : { year: last, month, day: first };
	const rest = written.replace(date[0], " ");
	const clock = CLOCK.exec(rest);
	if (!clock) {
		const meant = newsroomForm({ ...day, hour: 8, minute: 0 });
		return {
			message: `${quoted(written)} chưa có giờ và phút.`,
			cure: `Viết thêm vào sau ngày, ví dụ “${meant}”.`,
			meant,
		};
	}
	const left = rest.replace(clock[0], " ").trim();
	const [hour = 0, minute = 0] = clock.slice(1).map((part) => Number(part ?? 0));
	const offset = OFFSET.exec(left)?.[1] ?? "";
	const meant = newsroomForm({ ...day, hour: hourOfDay(hour, left), minute }) + offset;
	const order = yearFirst ? "chưa đúng mẫu ngày giờ" : "viết ngày trước, năm sau";
	const known = offset !== "" || AROUND.test(left);
	const message = known
		? `${quoted(written)} ${order}.`
		: `${quoted(written)} còn chữ thừa ngoài ngày giờ: ${quoted(left)}.`;
	return { message, cure: `Viết “${meant}”.`, meant, sure: known && !(hour === 12 && EVENING.test(left)) };
}

/** The hour of a day of twenty-four, from one and what stands around it. */
export function hourOfDay(hour: number, around: string): number {
	if (AFTERNOON.test(around)) return hour < 12 ? hour + 12 : hour;
	return MORNING.test(around) && hour === 12 ? 0 : hour;
}

function undated(written: string): Misdated {
	return {
		message: `${quoted(written)} không phải là ngày giờ.`,
		cure: "Viết năm-tháng-ngày rồi giờ:phút, theo mẫu “2022-05-26 18:56”.",
	};
}
