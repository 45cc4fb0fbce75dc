import type { Problem } from "../../../../_includes/domain/problem/problem.ts";
import { nameForProblems } from "../../../../_includes/site/find-files.ts";
import type { ForeignArticle } from "../../foreign-article.ts";
import { Dump } from "../../sql/dump.ts";
import { beginningOf } from "../../sql/dump-file.ts";
import type { Kind, KindContext, Sample } from "../kind.ts";
import { gatherSites } from "./gather.ts";
import { readArticle } from "./read-article.ts";

/** A backup of a Joomla site's tables, 1.5 to 5, of any prefix. */
export const joomla: Kind = {
	name: "joomla",
	title: "Joomla (bản sao lưu cơ sở dữ liệu)",
	sees: isJoomla,
	read: readJoomla,
};

/** Names of tables that no other system has beside each other, or the columns of an article. */
function isJoomla(sample: Sample): boolean {
	const text = beginningOf(sample);
	return (
		/^(?:CREATE TABLE|INSERT|REPLACE)\b/im.test(text) &&
		(/[`"[](?:jos|#_)_\w{1,64}[`"\]]/.test(text) ||
			/[`"[]\w{1,64}_(?:contentitem_tag_map|content_frontpage|core_acl_\w{1,64}|ucm_content|action_logs_extensions)[`"\]]/.test(
				text,
			) ||
			/\bintrotext\b/.test(text) ||
			(/\w_assets[`"\]]/.test(text) && /com_content/.test(text)))
	);
}

async function* readJoomla(
	file: string,
	{ site: address }: KindContext,
): AsyncGenerator<ForeignArticle | Problem> {
	const name = nameForProblems(file);
	const dump = await Dump.open(file);
	if ("message" in dump) return yield dump;
	try {
		const { sites, problems } = await gatherSites(dump, name);
		const absolute = (path: string) => (address ? new URL(path, address).href : path);
		for (const site of sites)
			for (const place of site.articles) yield readArticle({ dump, file: name, site, absolute }, place);
		yield* problems;
	} finally {
		await dump.close();
	}
}
