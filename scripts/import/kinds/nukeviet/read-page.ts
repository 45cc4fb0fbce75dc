import type { ForeignArticle } from "../../foreign-article.ts";
import type { Place } from "../../sql/dump.ts";
import { unescaped, wordsOf } from "../../sql/unescape.ts";
import { newsAddresses } from "./news-addresses.ts";
import type { NewsSource } from "./read-news.ts";

/** A page of NukeViet's modules `page` and `about`: `Giới thiệu`, `Liên hệ tòa soạn`. */
export function readPage(
	{ dump, file, module, form, folder, absolute }: NewsSource,
	place: Place,
): ForeignArticle {
	const row = dump.row(place);
	const line = (column: string) => unescaped(row.get(column) ?? "").trim();
	const [title, alias, image, caption] = [
		line("title"),
		row.get("alias") ?? "",
		line("image"),
		line("imagealt"),
	];
	const [added, edited] = [row.number("add_time"), row.number("edit_time")];
	const lede = wordsOf(row.get("description") ?? "");
	const keywords = wordsOf(row.get("keywords") ?? "");
	return {
		id: `${module.language}-${module.module}-${row.number("id")}`,
		file,
		line: place.line,
		type: "page",
		state: row.number("status") === 1 ? "published" : "draft",
		addresses: newsAddresses(form, [alias]).map(absolute),
		...(alias && { slug: alias }),
		...(title && { title }),
		...(lede && { lede: { format: "text", text: lede, line: row.lineOf("description") } }),
		body: { format: "html", text: row.get("bodytext") ?? "", line: row.lineOf("bodytext") },
		...(added > 0 && { published: { epoch: added * 1000 } }),
		...(edited > added && { updated: { epoch: edited * 1000 } }),
		people: [],
		sections: [],
		tags: [],
		...(image && {
			cover: { src: `/uploads/${folder}/${image}`, ...(caption && { alt: caption, caption }) },
		}),
		comments: [],
		attachments: [],
		dropped: keywords ? [{ what: "keywords", text: keywords }] : [],
		...(row.mended.size > 0 && { notes: [...row.mended] }),
	};
}
