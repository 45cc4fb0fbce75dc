import type { Article, Filed } from "../../domain/article/article.ts";
import type { Attachment } from "../../domain/article/attachment.ts";
import { CHART_LIMITS } from "../../domain/article/figures/chart.ts";
import { readCsv } from "../../domain/article/figures/csv.ts";
import type { ChartFault } from "../../domain/article/figures/read-chart.ts";
import type { Problem } from "../../domain/problem/problem.ts";
import { ProblemLog } from "../../domain/problem/problem-log.ts";
import { CHART, chartOf } from "../markdown/blocks/chart.ts";
import { citedFile } from "../markdown/blocks/cited-file.ts";
import { tableOf } from "../markdown/blocks/figure-table.ts";
import { MAP, mapOf } from "../markdown/blocks/map.ts";
import { blocksIn } from "../markdown/markdown-blocks.ts";
import { parseBody } from "../markdown/markdown-parser.ts";
import { SourcePlaces } from "./source-places.ts";

/** What of an article is needed to judge its figures. */
type FiguredText = Pick<Filed<Article>, "file" | "body" | "bodyLine" | "date">;

/**
 * What is wrong with figures that are drawn of files: told where it is written, in the file or in the article. Figures of
 * tables that stand in the article are judged with it.
 *
 * @param nameOf what problems call a file, by its `Attachment.src`
 */
export function inspectFigures(
	{ file, body, bodyLine, date }: FiguredText,
	attachments: ReadonlyMap<string, Attachment>,
	nameOf: (src: string) => string,
): readonly Problem[] {
	const own = new ProblemLog(file, "\n".repeat(bodyLine - 1) + body);
	const problems: Problem[] = [];
	for (const { kind, block, content } of blocksIn(parseBody(body).tokens)) {
		if (kind !== CHART && kind !== MAP) continue;
		const csv = citedFile("table", block.facts["table"], { attachments, date });
		const areas = citedFile("boundaries", block.facts["boundaries"], { attachments, date })?.text;
		const table = csv?.text === undefined ? tableOf(content()) : readCsv(csv.text, CHART_LIMITS.tableRows);
		if (!table || (kind === MAP && !areas)) continue;
		// A chart whose table stands in the article was judged with it.
		if (kind === CHART && !csv) continue;
		const { faults } = kind === MAP && areas ? mapOf(block, table, areas) : chartOf(block, table);
		const outer = csv && new ProblemLog(nameOf(csv.src), csv.text ?? "");
		if (outer) tellAll(faults, outer, (fault) => (fault.inTable ? fault.line - 1 : undefined));
		tellAll(faults, own, (fault) => (fault.inTable && csv ? undefined : bodyLine - 1 + fault.line));
		problems.push(...(outer?.problems ?? []));
	}
	return [...own.problems, ...problems];
}

/** @param lineOf the line of the log's text, from 0, on which a fault is; nothing where it is in another text */
function tellAll(
	faults: readonly ChartFault[],
	log: ProblemLog,
	lineOf: (fault: ChartFault) => number | undefined,
): void {
	const places = new SourcePlaces(log.text);
	for (const fault of faults) {
		const line = lineOf(fault);
		if (log.full || line === undefined) continue;
		log[fault.severity](places.offsetOf(fault.source.trim(), line), fault.message, fault.cure);
	}
}
