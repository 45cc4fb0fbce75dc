import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { articlePath, dayPath, monthPath } from "../../../../_includes/domain/addresses/paths/calendar.ts";
import {
	type NewsroomTime,
	newsroomTime,
	printDate,
	printLongDate,
	printTime,
	readMoment,
	readNewsroomTime,
} from "../../../../_includes/domain/dates/dates.ts";
import { TYPESCRIPT } from "../../../../scripts/test/typescript.ts";

function time(text: string): NewsroomTime {
	const reading = readNewsroomTime(text);
	assert.ok(reading.ok, text);
	return reading.time;
}

const READ = [
	{ text: "2022-05-26 18:56", iso: "2022-05-26T18:56:00+07:00" },
	{ text: "2022-05-26T18:56", iso: "2022-05-26T18:56:00+07:00" },
	{ text: "2022-05-26 18:56:07", iso: "2022-05-26T18:56:07+07:00" },
	{ text: "  2022-05-26 18:56\n", iso: "2022-05-26T18:56:00+07:00" },
	{ text: "2022-05-26 18:56+07:00", iso: "2022-05-26T18:56:00+07:00" },
	{ text: "2022-05-26T18:56:00+0700", iso: "2022-05-26T18:56:00+07:00" },
	{ text: "2022-05-26T11:56:00Z", iso: "2022-05-26T18:56:00+07:00" },
	{ text: "2022-05-26T23:56-05:00", iso: "2022-05-27T11:56:00+07:00" },
	{ text: "2022-01-01T01:30+05:30", iso: "2022-01-01T03:00:00+07:00" },
	{ text: "2024-02-29 00:00", iso: "2024-02-29T00:00:00+07:00" },
	{ text: "2000-02-29 23:59:59", iso: "2000-02-29T23:59:59+07:00" },
	{ text: "1900-01-01 00:00", iso: "1900-01-01T00:00:00+07:00" },
	{ text: "2100-12-31 23:59", iso: "2100-12-31T23:59:00+07:00" },
	// Saigon had +08:00 then; the newspaper's clock is one for every year.
	{ text: "1970-01-01 07:00", iso: "1970-01-01T07:00:00+07:00" },
];

for (const { text, iso } of READ) {
	test(`${JSON.stringify(text)} is ${iso}`, () => {
		assert.deepEqual(readNewsroomTime(text), { ok: true, time: { iso, epoch: Date.parse(iso) } });
	});
}

const REFUSED = [
	// The calendar has no such day.
	{ text: "2022-02-30 18:56", message: "Không có ngày 30 tháng 2 năm 2022", cure: "có 28 ngày" },
	{ text: "1900-02-29 08:00", message: "Không có ngày 29 tháng 2 năm 1900", cure: "có 28 ngày" },
	{ text: "2022-04-31 08:00", message: "Không có ngày 31 tháng 4", cure: "từ 01 đến 30" },
	{ text: "2022-05-00 08:00", message: "Không có ngày 0 tháng 5", cure: "từ 01 đến 31" },
	{ text: "2022-13-32 08:00", message: "Không có tháng 13", cure: "từ 01 đến 12" },
	{ text: "2022-00-10 08:00", message: "Không có tháng 0", cure: "từ 01 đến 12" },
	{ text: "2022-26-05 18:56", message: "Không có tháng 26", cure: "“2022-05-26 18:56”" },
	{ text: "2022-31-02 18:56", message: "Không có tháng 31", cure: "từ 01 đến 12" },
	// The clock has no such hour.
	{ text: "2022-05-26 25:00", message: "Không có 25 giờ", cure: "từ 00 đến 23" },
	{ text: "2022-12-31 24:00", message: "Không có 24 giờ", cure: "“2023-01-01 00:00”" },
	{ text: "2022-05-26 24:01", message: "Không có 24 giờ", cure: "từ 00 đến 23" },
	{ text: "2022-05-26 18:60", message: "Không có 60 phút", cure: "từ 00 đến 59" },
	{ text: "2022-05-26 18:56:60", message: "Không có 60 giây", cure: "từ 00 đến 59" },
	{ text: "2022-05-26 18:56+15:00", message: "Không có múi giờ nào", cure: "“2022-05-26 18:56”" },
	{ text: "2022-05-26 18:56+07:99", message: "Không có múi giờ nào", cure: "“2022-05-26 18:56”" },
	// No newspaper of ours.
	{ text: "1899-12-31 23:59", message: "Năm 1899", cure: "Xem lại năm" },
	{ text: "2101-01-01 00:00", message: "Năm 2101", cure: "Xem lại năm" },
	{ text: "0022-05-26 18:56", message: "Năm 22", cure: "Xem lại năm" },
	{ text: "1900-01-01 00:00+14:00", message: "Năm 1900", cure: "Xem lại năm" },
	// The hour is missing.
	{ text: "", message: "Chưa có ngày giờ", cure: "“2022-05-26 18:56”" },
	{ text: "2022-05-26", message: "chưa có giờ", cure: "“2022-05-26 08:00”" },
	{ text: "26/5/2022", message: "chưa có giờ", cure: "“2022-05-26 08:00”" },
	// Another order or another form.
	{ text: "26/05/2022 - 18:56", message: "viết ngày trước, năm sau", cure: "“2022-05-26 18:56”" },
	{ text: "6.5.2022 8:05", message: "viết ngày trước, năm sau", cure: "“2022-05-06 08:05”" },
	{ text: "18h56 ngày 26/05/2022", message: "viết ngày trước, năm sau", cure: "“2022-05-26 18:56”" },
	{ text: "18 giờ 56 phút, 26-05-2022", message: "viết ngày trước, năm sau", cure: "“2022-05-26 18:56”" },
	{ text: "05/26/2022 18:56", message: "Không có tháng 26", cure: "“2022-05-26 18:56”" },
	{ text: "30/02/2022 - 08:00", message: "Không có ngày 30 tháng 2", cure: "có 28 ngày" },
	{ text: "2022/05/26 18:56", message: "chưa đúng mẫu", cure: "“2022-05-26 18:56”" },
	{ text: "2022-5-6 8:5", message: "chưa đúng mẫu", cure: "“2022-05-06 08:05”" },
	{ text: "2022-05-26  18:56", message: "chưa đúng mẫu", cure: "“2022-05-26 18:56”" },
	{ text: "2022-05-26 18h", message: "chưa đúng mẫu", cure: "“2022-05-26 18:00”" },
	{ text: "2022-05-26 6:56 chiều", message: "chưa đúng mẫu", cure: "“2022-05-26 18:56”" },
	{ text: "2022-05-26 6:56 PM", message: "chưa đúng mẫu", cure: "“2022-05-26 18:56”" },
	{ text: "2022-05-26T11:56:00.000Z", message: "chưa đúng mẫu", cure: "“2022-05-26 11:56Z”" },
	// Something is left over.
	{
		text: "2022-05-26 18:56 rubbish",
		message: "còn chữ thừa ngoài ngày giờ: “rubbish”",
		cure: "“2022-05-26 18:56”",
	},
	{ text: "2022-05-26 18:56;", message: "còn chữ thừa ngoài ngày giờ: “;”", cure: "“2022-05-26 18:56”" },
	// No date.
	{ text: "hôm qua", message: "“hôm qua” không phải là ngày giờ", cure: "“2022-05-26 18:56”" },
	{ text: "1653566160", message: "không phải là ngày giờ", cure: "“2022-05-26 18:56”" },
	{ text: "٢٠٢٢-٠٥-٢٦ ١٨:٥٦", message: "không phải là ngày giờ", cure: "“2022-05-26 18:56”" },
	{ text: `${"9".repeat(9999)}-01-01 08:00`, message: "không phải là ngày giờ", cure: "“2022-05-26 18:56”" },
];

for (const { text, message, cure } of REFUSED) {
	test(`${JSON.stringify(text.slice(0, 40))} is refused: ${message}`, () => {
		const reading = readNewsroomTime(text);
		assert.ok(!reading.ok);
		assert.ok(reading.message.includes(message), reading.message);
		assert.ok(reading.cure.includes(cure), reading.cure);
		assert.ok(reading.message.length < 200, "a long value is quoted in part");
	});
}

test("what a cure proposes is read, wherever it stands in a cure", () => {
	const proposals = REFUSED.flatMap(({ text }) => {
		const reading = readNewsroomTime(text);
		return reading.ok
			? []
			: [...reading.cure.matchAll(/“([^”]+)”/g)].flatMap(([, proposal]) => proposal ?? []);
	});
	assert.ok(proposals.length > 20);
	for (const proposal of proposals) assert.ok(readNewsroomTime(proposal).ok, proposal);
});

test("a time is printed and addressed by the newsroom's day, not by Greenwich's", () => {
	const lateEvening = newsroomTime(Date.UTC(2022, 4, 25, 17, 30));
	assert.equal(lateEvening.iso, "2022-05-26T00:30:00+07:00");
	assert.equal(printTime(lateEvening), "26/05/2022 - 00:30");
	assert.equal(printDate(lateEvening), "26/05/2022");
	assert.equal(printLongDate(lateEvening), "Thứ Năm, 26/05/2022");
	assert.equal(monthPath(lateEvening), "/2022/05/");
	assert.equal(dayPath(lateEvening), "/2022/05/26/");
	assert.equal(articlePath(lateEvening, "doan-kiem-tra"), "/2022/05/26/doan-kiem-tra/");
	assert.equal(newsroomTime(lateEvening.epoch + 999).iso, lateEvening.iso, "printed to the second");
});

test("each day of a week has its Vietnamese name", () => {
	const days = ["23", "24", "25", "26", "27", "28", "29"].map((day) =>
		printLongDate(time(`2022-05-${day} 23:59`)),
	);
	assert.deepEqual(
		days.map((day) => day.split(",")[0]),
		["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"],
	);
});

test("what is no moment is refused by the clock", () => {
	assert.throws(() => newsroomTime(Number.NaN), RangeError);
	assert.throws(() => newsroomTime(9e15), RangeError);
});

test("the newsroom's clock is Vietnam's in the time zone database, since 1976", () => {
	const vietnam = new Intl.DateTimeFormat("sv-SE", {
		timeZone: "Asia/Ho_Chi_Minh",
		dateStyle: "short",
		timeStyle: "medium",
	});
	for (let epoch = Date.UTC(1976, 0, 1); epoch < Date.UTC(2040, 0, 1); epoch += 86_400_000 * 5) {
		assert.equal(newsroomTime(epoch).iso, `${vietnam.format(epoch).replace(" ", "T")}+07:00`);
	}
});

test("time zone and language of the machine change nothing", () => {
	const module = new URL("../../../../_includes/domain/dates/dates.ts", import.meta.url).href;
	const script = `
		const { readNewsroomTime, printLongDate, printTime } = await import(${JSON.stringify(module)});
		const { time } = readNewsroomTime("2022-05-26 00:30");
		console.log(time.iso, time.epoch, printLongDate(time), printTime(time));`;
	const told = (env: Readonly<Record<string, string>>) =>
		execFileSync(process.execPath, [...TYPESCRIPT, "--input-type=module", "--eval", script], {
			env: { ...process.env, ...env },
			encoding: "utf8",
		}).trim();
	const expected = "2022-05-26T00:30:00+07:00 1653499800000 Thứ Năm, 26/05/2022 26/05/2022 - 00:30";
	assert.equal(told({ TZ: "America/New_York", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" }), expected);
	assert.equal(told({ TZ: "Pacific/Auckland", LANG: "C", LC_ALL: "C" }), expected);
});

for (const [text, iso] of [
	["2026-11-30 06:00", "2026-11-30T06:00:00+07:00"],
	["2026-11-30T06:00", "2026-11-30T06:00:00+07:00"],
	["2026-11-29T23:00:00Z", "2026-11-30T06:00:00+07:00"],
	["2026-11-29T23:00:00.000Z", "2026-11-30T06:00:00+07:00"],
	["2026-11-30", "2026-11-30T00:00:00+07:00"],
] as const)
	test(`a command takes "${text}" for a moment`, () => {
		const reading = readMoment(text);
		assert.ok(reading.ok);
		assert.equal(reading.time.iso, iso);
	});

for (const text of ["2026-11-31", "2026-W48-1", "hôm qua", "30/11/2026 06:00", "2026-11-30 24:00"])
	test(`a command refuses "${text}" as a moment, in Vietnamese`, () => {
		const reading = readMoment(text);
		assert.ok(!reading.ok);
		assert.match(reading.message, /[àáảãạăâđêôơưừứịờ]/);
	});
