import type CMS from "@sveltia/cms";
import { beginFile } from "../../../_includes/domain/newsdesk/begin-file.ts";
import { factWholes } from "../../../_includes/domain/newsdesk/fact-wholes.ts";
import type { NewsroomFacts } from "../../../_includes/domain/newsdesk/facts.ts";
import { FILE_KINDS, fieldsOf } from "../../../_includes/domain/newsdesk/fields/fields-of.ts";
import { readValues } from "../../../_includes/domain/newsdesk/reading/read-values.ts";
import { writeValues } from "../../../_includes/domain/newsdesk/writing/write-values.ts";
import { learnThread } from "./facts.ts";

/** Gives Sveltia the formats of the newsroom's files, each by the name `bao-` and its kind. */
export function registerFormats(cms: Pick<typeof CMS, "registerCustomFormat">, facts: NewsroomFacts): void {
	const { tags } = factWholes(facts);
	for (const kind of FILE_KINDS) {
		const extension = fieldsOf(kind).some(({ name }) => name === "body") ? "md" : "yaml";
		cms.registerCustomFormat(`bao-${kind}`, extension, {
			// Sveltia reads every file of the repository before it shows a form, and hands over where each lies.
			fromFile: (text: string, path = "") => {
				const values = readValues(kind, text, tags);
				if (kind === "thread") learnThread(facts, path, values["title"]);
				return values;
			},
			toFile: (values: Readonly<Record<string, unknown>>) =>
				writeValues(kind, values, beginFile(kind, values, facts), tags),
		});
	}
}
