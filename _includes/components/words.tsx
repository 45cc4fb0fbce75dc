import { lineRuns } from "../domain/text/line-runs.ts";

/** A text in which no line ends inside "1,6 tỷ đồng", "ngày 26/5" or "QĐ-UBND". What is copied from it is the text alone. */
export function Words({ text }: { readonly text: string }) {
	return <>{lineRuns(text).map((run) => (run.whole ? <span class="whole">{run.text}</span> : run.text))}</>;
}
