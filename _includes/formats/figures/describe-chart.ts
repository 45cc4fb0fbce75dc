import type { Chart, Series } from "../../domain/article/figures/chart.ts";
import { printFigure } from "../../domain/article/figures/vietnamese-number.ts";

const KINDS = { lines: "đường", columns: "cột", bars: "thanh", shares: "tròn" } as const;

/** What a chart shows, in sentences, for whoever hears it: its ends, its greatest and its least figures. */
export function describeChart(chart: Chart, title: string): string {
	const { kind, unit, series } = chart;
	const what = title === "" ? `Biểu đồ ${KINDS[kind]}` : `Biểu đồ ${KINDS[kind]}: ${title}`;
	return [
		`${what}${unit ? `, đơn vị ${unit}` : ""}.`,
		...series.map((one) =>
			kind === "shares" ? tellParts(one, chart) : tellSeries(one, chart, kind === "lines", series.length > 1),
		),
		...chart.marks.map(({ at, text }) => `${chart.categories[at]}: ${text}.`),
		"Đủ số liệu ở bảng bên dưới.",
	].join(" ");
}

function tellParts({ values }: Series, { categories, decimals }: Chart): string {
	const parts = values.flatMap((value, at) =>
		value === undefined ? [] : [`${categories[at]} ${printFigure(value, decimals)}`],
	);
	return `${parts.join("; ")}.`;
}

function tellSeries(
	{ name, values }: Series,
	{ categories, decimals }: Chart,
	isTime: boolean,
	isNamed: boolean,
): string {
	const told = values.flatMap((value, at) =>
		value === undefined ? [] : [{ value, words: `${printFigure(value, decimals)} (${categories[at]})` }],
	);
	const [first] = told;
	const last = told.at(-1);
	if (!first || !last) return "";
	const sorted = told.toSorted((a, b) => a.value - b.value);
	const ends = isTime && told.length > 1 ? `từ ${first.words} đến ${last.words}; ` : "";
	const range =
		told.length === 1 ? first.words : `cao nhất ${sorted.at(-1)?.words}, thấp nhất ${sorted[0]?.words}`;
	const sentence = `${ends}${range}.`;
	return isNamed ? `${name}: ${sentence}` : sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
