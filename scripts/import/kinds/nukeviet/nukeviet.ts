import { fileProblem, type Problem } from "../../../../_includes/domain/problem/problem.ts";
import { count } from "../../../../_includes/domain/problem/wording.ts";
import { nameForProblems } from "../../../../_includes/site/find-files.ts";
import type { ForeignArticle } from "../../foreign-article.ts";
import { Dump } from "../../sql/dump.ts";
import { beginningOf } from "../../sql/dump-file.ts";
import type { Kind, KindContext, Sample } from "../kind.ts";
import { gatherNewsroom } from "./gather.ts";
import { addressForm } from "./news-addresses.ts";
import type { NewsModule } from "./news-module.ts";
import { readNews } from "./read-news.ts";
import { readPage } from "./read-page.ts";

/** A backup of a NukeViet site's tables, 3 to 5, of any prefix and language: by mysqldump, phpMyAdmin or itself. */
export const nukeviet: Kind = {
	name: "nukeviet",
	title: "NukeViet (bản sao lưu cơ sở dữ liệu)",
	sees: isNukeViet,
	read: readNukeViet,
};

/** Its own header, or names of tables that no other system has. */
function isNukeViet(sample: Sample): boolean {
	const text = beginningOf(sample);
	return (
		/^(?:CREATE TABLE|INSERT|REPLACE)\b/im.test(text) &&
		(/^-- NUKEVIET/m.test(text) ||
			/[`"[](?:nv\d*|\{\|prefix\|\})_\w{1,64}[`"\]]|[`"[]\w{1,64}_(?:authors_module|banip|[a-z]{2}_\w{1,64}_(?:rows|cat|detail|bodyhtml_\d{1,9}))[`"\]]/.test(
				text,
			) ||
			/\bhometext\b/.test(text))
	);
}

async function* readNukeViet(file: string, { site }: KindContext): AsyncGenerator<ForeignArticle | Problem> {
	const name = nameForProblems(file);
	const dump = await Dump.open(file);
	if ("message" in dump) return yield dump;
	try {
		const newsroom = await gatherNewsroom(dump, name);
		const absolute = (address: string) => (site ? new URL(address, site).href : address);
		for (const module of newsroom.modules) {
			const known = newsroom.names.get(`${module.site}_${module.language}/${module.module}`);
			const form = addressForm(module, known?.title, newsroom.settings.get(module.site));
			const source = {
				dump,
				file: name,
				newsroom,
				module,
				form,
				folder: known?.folder || form.module,
				absolute,
			};
			for (const id of module.rows.keys()) yield readNews(source, id);
			for (const place of module.pages) yield readPage(source, place);
			const lonely = [...module.bodies.keys()].filter((id) => !module.rows.has(id));
			if (lonely.length > 0 && module.rows.size > 0) yield lonelyBodies(name, module, lonely);
		}
		yield* newsroom.problems;
	} finally {
		await dump.close();
	}
}

function lonelyBodies(file: string, { base }: NewsModule, ids: readonly number[]): Problem {
	return fileProblem(
		"warning",
		file,
		`Bảng ${base}_detail có ${count(ids.length)} nội dung không còn bài trong ${base}_rows (số ${ids.slice(0, 5).join(", ")}${ids.length > 5 ? " …" : ""}), nên không nhập.`,
		"Thường là bài đã xóa ở trang cũ; nếu không phải, xuất lại cơ sở dữ liệu cho đủ.",
	);
}
