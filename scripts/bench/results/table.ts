import { CONTENDERS, JOBS, jobNames, type Results, type Row, ratioTo } from "./results.ts";

const HEAD = [
	"articles",
	"job",
	"by",
	"wall s",
	"user s",
	"system s",
	"peak MB",
	"files",
	"MB",
	"ours / theirs",
];
/** Columns of words; the others hold numbers, which stand on the right. */
const WORDS = 3;

const whole = (number: number) => Math.round(number).toLocaleString("en");
const megabytes = (bytes: number) => whole(bytes / 1e6);
/** Two digits that count: `0.43`, `4.3`, `43`. */
const seconds = (number: number) => (number < 1 ? number.toFixed(2) : number.toFixed(number < 10 ? 1 : 0));

/** The table that the benchmark prints: files and MB are what was written in the output folder. */
export function printTable(rows: readonly Row[]): string {
	const lines = rows.map((row) => [
		whole(row.articles),
		JOBS[row.job],
		CONTENDERS[row.contender],
		...[row.wall, row.user, row.system].map((figure) => figure.toFixed(2)),
		row.peak === undefined ? "not measured" : megabytes(row.peak),
		whole(row.files),
		(row.bytes / 1e6).toFixed(1),
		row.contender === "ours" ? "" : (ratioTo(row, rows)?.toFixed(2) ?? ""),
	]);
	return align([HEAD, ...lines]);
}

function align(lines: readonly (readonly string[])[]): string {
	const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
	return lines
		.map((line) =>
			widths
				.map((width, column) =>
					column > 0 && column < WORDS ? line[column]?.padEnd(width) : line[column]?.padStart(width),
				)
				.join("  ")
				.trimEnd(),
		)
		.join("\n");
}

/**
 * The rows of the README's table of figures: one a job, with all sizes of the archive in it, and one for memory.
 *
 * @param command what they were measured with, as the README prints it
 */
export function printReadmeRows({ rows }: Results, command: string): string {
	const figures = jobNames.flatMap((job) => {
		const ours = rows.filter((row) => row.contender === "ours" && row.job === job);
		return ours.length === 0 ? [] : [[JOBS[job], ours.map((row) => oneSize(row, rows)).join("; ")] as const];
	});
	const colds = rows.filter((row) => row.job === "cold" && row.peak !== undefined);
	const peaks = colds
		.filter((row) => row.contender === "ours")
		.map((ours) =>
			[ours, ...peersOf(ours, colds)]
				.map((row, at) =>
					at === 0
						? `${whole(row.articles)}: ${megabytes(row.peak ?? 0)} MB`
						: `${CONTENDERS[row.contender]} ${megabytes(row.peak ?? 0)} MB`,
				)
				.join(", "),
		);
	return [
		...figures,
		...(peaks.length > 0 ? [["peak memory, all processes", peaks.join("; ")] as const] : []),
	]
		.map(([what, figure]) => `| ${what}, by articles stored | ${figure} | \`${command}\` |`)
		.join("\n");
}

/** `10,000: 4.3 s (0.43 of Hugo + Pagefind)` */
function oneSize(ours: Row, rows: readonly Row[]): string {
	const ratios = peersOf(ours, rows).flatMap((peer) => {
		const ratio = ratioTo(peer, rows);
		return ratio === undefined ? [] : `${ratio.toFixed(2)} of ${CONTENDERS[peer.contender]}`;
	});
	const compared = ratios.length > 0 ? ` (${ratios.join(", ")})` : "";
	return `${whole(ours.articles)}: ${seconds(ours.wall)} s${compared}`;
}

function peersOf(ours: Row, rows: readonly Row[]): Row[] {
	return rows.filter(
		({ articles, contender, job }) => contender !== "ours" && articles === ours.articles && job === ours.job,
	);
}
