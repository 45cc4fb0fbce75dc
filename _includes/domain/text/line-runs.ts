/** A piece of a text: words between which a line may end, or what must stand on one line. */
export interface LineRun {
	readonly text: string;
	readonly whole: boolean;
}

/** A longer piece may break all the same: on a narrow phone in large type it would stand out of its column. */
const LONGEST = 18;

const UNITS = words(
	"tỷ tỉ triệu nghìn ngàn trăm chục đồng đ usd vnd euro %",
	"km m m2 m3 m² m³ km2 km² cm mm ha kg g gram tấn tạ yến lít ml kw mw kwh gb mb hz độ °c °",
	"giờ phút giây ngày đêm tuần tháng quý năm tuổi",
	"người hộ lần điểm bàn chiếc con cây căn ca cái bài trang suất đợt kỳ",
);
/** After a number and its thousands another unit may follow: "1,6 tỷ đồng". */
const MULTIPLES = words("tỷ tỉ triệu nghìn ngàn trăm chục");
/** Before a number: "ngày 26/5", "quý 2", "số 17", "khóa XV". */
const BEFORE_NUMBER = words(
	"ngày tháng năm quý thứ số điều khoản điểm chương mục khóa khoá kỳ lớp khối cấp hạng top vòng tầng",
	"quận phường tổ ấp thôn km ql đt",
);
const CLOCK = words("giờ h");
/** "TP. Bến Tre", "TS Nguyễn", "ThS. Lê": a title that is no word by itself. */
const TITLES = words("tp tx tt q p ts pgs gs ths bs bscki ks kts ls cn nsưt nsnd");

const NUMBER = /^\d{1,12}(?:[.,:/–-]\d{1,12}){0,4}%?$/;
const ROMAN = /^[IVX]{1,6}$/;
/** "3-3", "QĐ-UBND", "12/2022/QĐ-UBND", "TP.HCM", "COVID-19": signs and digits, or all capitals. */
const CODE = /^[\p{Lu}\d][\p{Lu}\p{M}\d.,:]{0,11}(?:[-–/][\p{Lu}\d][\p{Lu}\p{M}\d.,:]{0,11}){1,4}$/u;
/** Signs that open or close, which belong to no word. */
const OPENING = /^["“‘'(«]+/;
const CLOSING = new Set("\"”’'),.;:!?…»");

/**
 * Cuts a text into what must stand on one line and what need not: numbers with their units and multiples, dates, hours,
 * codes and abbreviations with what they are of. Nothing is added and nothing lost, so that what is copied or searched
 * is the text as it was written.
 *
 * @example lineRuns("vay 1,6 tỷ đồng") // "vay ", and "1,6 tỷ đồng" as a whole
 */
export function lineRuns(text: string): readonly LineRun[] {
	const runs: LineRun[] = [];
	/** Words and the spaces between them, in turn. */
	const parts = text.split(/( +)/);
	for (let at = 0; at < parts.length; ) {
		let end = at + 1;
		let piece = parts[at] ?? "";
		while (parts[end] === " " && belongTogether(parts.slice(at, end), parts[end + 1] ?? "", parts[end + 3])) {
			const longer = `${piece} ${parts[end + 1]}`;
			if (longer.length > LONGEST) break;
			piece = longer;
			end += 2;
		}
		const whole = end > at + 1 || (piece.length <= LONGEST && CODE.test(core(piece)));
		push(runs, piece, whole);
		at = end;
	}
	return runs;
}

/** Adds a piece; what need not stand together grows into one. */
function push(runs: LineRun[], text: string, whole: boolean): void {
	const last = runs.at(-1);
	if (text === "") return;
	if (last && !last.whole && !whole) runs[runs.length - 1] = { text: last.text + text, whole };
	else runs.push({ text, whole });
}

/** Whether a word must follow the words before it on their line. @param then the word after it */
function belongTogether(before: readonly string[], next: string, then = ""): boolean {
	const last = before.at(-1) ?? "";
	if (OPENING.test(next)) return false;
	const [bare, following] = [core(last), core(next)];
	if (isTitle(last)) return /^\p{Lu}/u.test(following);
	// A sign that closes ends what belongs together.
	if (CLOSING.has(last.at(-1) ?? "")) return false;
	const [word, unit] = [bare.toLowerCase(), following.toLowerCase()];
	// "ngày 26 | tháng 5": there the unit is the next number's.
	const begins = BEFORE_NUMBER.has(unit) && /^\d/.test(then);
	if (isNumber(bare)) return (UNITS.has(unit) && !begins) || isPhone(bare, following);
	if (isNumber(following) && /^\d/.test(following)) return BEFORE_NUMBER.has(word) || isHour(before, word);
	if (ROMAN.test(following)) return BEFORE_NUMBER.has(word);
	return MULTIPLES.has(word) && before.length > 1 && UNITS.has(unit);
}

const isNumber = (word: string) => NUMBER.test(word);

/** "TP." and "TS": with its point, or all in capitals. */
function isTitle(word: string): boolean {
	const bare = word.replace(OPENING, "");
	const name = bare.replace(/\.$/, "");
	return (
		TITLES.has(name.toLowerCase()) && (bare !== name || (name.length > 1 && name === name.toUpperCase()))
	);
}

/** "7 giờ" before "30". */
const isHour = (before: readonly string[], word: string) =>
	CLOCK.has(word) && isNumber(core(before.at(-3) ?? ""));

/** "0275 000 0000" */
const isPhone = (group: string, next: string) => /^\d{2,4}$/.test(group) && /^\d{3,4}$/.test(next);

/** A word without the signs around it. */
function core(word: string): string {
	let end = word.length;
	while (end > 0 && CLOSING.has(word[end - 1] ?? "")) end--;
	return word.slice(0, end).replace(OPENING, "");
}

function words(...lists: readonly string[]): ReadonlySet<string> {
	return new Set(lists.flatMap((list) => list.split(" ")));
}
