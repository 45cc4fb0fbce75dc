import { element, serialiseHtml } from "../../../../_includes/formats/trees/html-tree.ts";
import { markdownToHtml } from "../../convert/markdown/markdown-to-html.ts";
import type { Dropped } from "../../foreign-article.ts";
import { type JsonFields, wordIn } from "../../json/json-record.ts";
import { plainCards } from "./card-html.ts";
import type { CardPlace } from "./cards.ts";
import { lexicalHtml } from "./lexical.ts";
import { mobiledocHtml } from "./mobiledoc.ts";

/** The text of a post as plain HTML: Ghost's own HTML where the export has it, else what its editor keeps. */
export function postText(post: JsonFields, line: number, dropped: Dropped[]): string {
	const html = wordIn(post, "html");
	if (html !== undefined) return plainCards(html, line, dropped);
	const place: CardPlace = {
		line,
		dropped,
		markdown: (text) => {
			const read = markdownToHtml(text);
			dropped.push(...(read?.dropped ?? []));
			return read?.html ?? serialiseHtml(element("p", {}, text));
		},
	};
	const lexical = wordIn(post, "lexical");
	const read = lexical === undefined ? undefined : lexicalHtml(lexical, place);
	if (read !== undefined) return read;
	const mobiledoc = wordIn(post, "mobiledoc");
	const older = mobiledoc === undefined ? undefined : mobiledocHtml(mobiledoc, place);
	if (older !== undefined) return older;
	const kept = lexical ?? mobiledoc;
	if (kept !== undefined) dropped.push({ what: "nội dung không đọc được", text: kept, line });
	return "";
}
