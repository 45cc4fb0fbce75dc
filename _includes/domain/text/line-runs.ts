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

/** What decides whether a word stands with its neighbours. */
interface Word {
	/** Without the signs around it, in small letters. */
	readonly name: string;
	readonly opens: boolean;
	readonly closes: boolean;
	/** "TP." and "TS": with its point, or all in capitals. */
	readonly isTitle: boolean;
	readonly isCapital: boolean;
	readonly isNumber: boolean;
	readonly isRoman: boolean;
	readonly isCode: boolean;
}

/** The same few thousand syllables make all of a newspaper: each is judged once. */
const judged = new Map<string, Word>();
const MOST_JUDGED = 20_000;

/**
 * Cuts a text into what must stand on one line and what need not: numbers with their units and multiples, dates, hours,
 * codes and abbreviations with what they are of. Nothing is added and nothing lost, so that what is copied or searched
 * is the text as it was written.
 *
 * @example lineRuns("vay 1,6 tỷ đồng") // "vay ", and "1,6 tỷ đồng" as a whole
 */
export function lineRuns(text: string): readonly LineRun[] {
	const runs: LineRun[] = [];
	const all = text.split(" ");
	/** Where what need not stand together began, and where the word `at` begins. */
	let loose = 0;
	let start = 0;
	for (let at = 0; at < all.length; ) {
		let end = at + 1;
		let length = lengthOf(all[at]);
		while (end < all.length && belongTogether(all, at, end)) {
			const longer = length + 1 + lengthOf(all[end]);
			if (longer > LONGEST) break;
			length = longer;
			end++;
		}
		if (end > at + 1 || (length <= LONGEST && judge(all[at]).isCode)) {
			if (start > loose) runs.push({ text: text.slice(loose, start), whole: false });
			loose = start + length;
			runs.push({ text: text.slice(start, loose), whole: true });
		}
		start += length + 1;
		at = end;
	}
	if (text.length > loose) runs.push({ text: text.slice(loose), whole: false });
	return runs;
}

const lengthOf = (word = "") => word.length;

/** Whether the word at `end` must follow on their line the words that begin at `at`. */
function belongTogether(all: readonly string[], at: number, end: number): boolean {
	const last = judge(all[end - 1]);
	const next = judge(all[end]);
	if (next.opens) return false;
	if (last.isTitle) return next.isCapital;
	// A sign that closes ends what belongs together.
	if (last.closes) return false;
	if (last.isNumber) {
		if (isPhone(last.name, next.name)) return true;
		// "ngày 26 | tháng 5": there the unit is the next number's.
		return UNITS.has(next.name) && !(BEFORE_NUMBER.has(next.name) && /^\d/.test(wordAfter(all, end)));
	}
	if (next.isNumber)
		// "7 giờ" before "30".
		return (
			BEFORE_NUMBER.has(last.name) || (CLOCK.has(last.name) && end > at + 1 && judge(all[end - 2]).isNumber)
		);
	if (next.isRoman) return BEFORE_NUMBER.has(last.name);
	return end > at + 1 && MULTIPLES.has(last.name) && UNITS.has(next.name);
}

function wordAfter(all: readonly string[], at: number): string {
	let after = at + 1;
	while (all[after] === "") after++;
	return all[after] ?? "";
}

/** "0275 000 0000" */
const isPhone = (group: string, next: string) => /^\d{2,4}$/.test(group) && /^\d{3,4}$/.test(next);

function judge(word = ""): Word {
	const known = judged.get(word);
	if (known) return known;
	const opened = word.replace(OPENING, "");
	const bare = core(word);
	const point = opened.replace(/\.$/, "");
	const made: Word = {
		name: bare.toLowerCase(),
		opens: opened !== word,
		closes: CLOSING.has(word.at(-1) ?? ""),
		isTitle:
			TITLES.has(point.toLowerCase()) &&
			(opened !== point || (point.length > 1 && point === point.toUpperCase())),
		isCapital: /^\p{Lu}/u.test(bare),
		isNumber: NUMBER.test(bare),
		isRoman: ROMAN.test(bare),
		isCode: CODE.test(bare),
	};
	if (word.length > LONGEST) return made;
	if (judged.size >= MOST_JUDGED) judged.clear();
	judged.set(word, made);
	return made;
}

/** A word without the signs around it. */
function core(word: string): string {
	let end = word.length;
	while (end > 0 && CLOSING.has(word[end - 1] ?? "")) end--;
	return word.slice(0, end).replace(OPENING, "");
}

function words(...lists: readonly string[]): ReadonlySet<string> {
	return new Set(lists.flatMap((list) => list.split(" ")));
}
