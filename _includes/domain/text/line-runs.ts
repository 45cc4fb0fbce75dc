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
/** A sign of what is no plain word: of a number or code, a Roman number, a title. Others may have it, too. */
const TELLING = /[\d–/-]|[IVX](?![\wÀ-ỹ])|[A-Z]{2}|\. /g;
const DIGIT_NEXT = / +\d/y;
/** Signs that open or close, which belong to no word. */
const OPENING = /^["“‘'(«]+/;
const CLOSING = new Set("\"”’'),.;:!?…»");

/** What decides whether a word stands with its neighbours. */
interface Word {
	/** With them. */
	readonly length: number;
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
	/** Where what need not stand together began. */
	let loose = 0;
	for (let start = skipPlain(text, 0); start < text.length; ) {
		const together = [wordAt(text, start)];
		let end = start + (together[0]?.length ?? 0);
		while (end < text.length) {
			const next = wordAt(text, end + 1);
			const longer = end + 1 + next.length;
			if (!belongTogether(together, next, text, longer) || longer - start > LONGEST) break;
			together.push(next);
			end = longer;
		}
		if (together.length > 1 || (end - start <= LONGEST && together[0]?.isCode)) {
			if (start > loose) runs.push({ text: text.slice(loose, start), whole: false });
			runs.push({ text: text.slice(start, end), whole: true });
			loose = end;
		}
		start = skipPlain(text, end + 1);
	}
	if (text.length > loose) runs.push({ text: text.slice(loose), whole: false });
	return runs;
}

/**
 * Plain words never belong together unless something before them does: they are passed over, up to the one before the next
 * that may be something else. To judge each would take as long as to print the page.
 *
 * @param start of a word
 * @returns where the first one begins that may belong to the next
 */
function skipPlain(text: string, start: number): number {
	TELLING.lastIndex = start;
	const telling = TELLING.exec(text)?.index;
	if (telling === undefined) return text.length;
	const word = text.lastIndexOf(" ", telling) + 1;
	return word <= start ? start : Math.max(start, text.lastIndexOf(" ", word - 2) + 1);
}

function wordAt(text: string, start: number): Word {
	const end = text.indexOf(" ", start);
	return judge(end < 0 ? text.slice(start) : text.slice(start, end));
}

/**
 * Whether a word must follow on their line those that belong together.
 *
 * @param end of that word
 */
function belongTogether(together: readonly Word[], next: Word, text: string, end: number): boolean {
	const last = together.at(-1);
	if (!last || next.opens) return false;
	if (last.isTitle) return next.isCapital;
	// A sign that closes ends what belongs together.
	if (last.closes) return false;
	if (last.isNumber) {
		if (isPhone(last.name, next.name)) return true;
		// "ngày 26 | tháng 5": there the unit is the next number's.
		return UNITS.has(next.name) && !(BEFORE_NUMBER.has(next.name) && isBeforeDigit(text, end));
	}
	if (next.isNumber)
		// "7 giờ" before "30".
		return BEFORE_NUMBER.has(last.name) || (CLOCK.has(last.name) && !!together.at(-2)?.isNumber);
	if (next.isRoman) return BEFORE_NUMBER.has(last.name);
	return together.length > 1 && MULTIPLES.has(last.name) && UNITS.has(next.name);
}

function isBeforeDigit(text: string, end: number): boolean {
	DIGIT_NEXT.lastIndex = end;
	return DIGIT_NEXT.test(text);
}

/** "0275 000 0000" */
const isPhone = (group: string, next: string) => /^\d{2,4}$/.test(group) && /^\d{3,4}$/.test(next);

function judge(word: string): Word {
	const known = judged.get(word);
	if (known) return known;
	const opened = word.replace(OPENING, "");
	const bare = core(word);
	const point = opened.replace(/\.$/, "");
	const made: Word = {
		length: word.length,
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
