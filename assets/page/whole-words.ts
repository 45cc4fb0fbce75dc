import { lineRuns } from "../../_includes/domain/text/line-runs.ts";
import { element } from "./elements.ts";

/** A text in which no line ends inside "1,6 tỷ đồng", as the build prints it (`_includes/components/words.tsx`). */
export const wholeWords = (text: string): (string | Node)[] =>
	lineRuns(text).map((run) => (run.whole ? element("span", "whole", run.text) : run.text));
