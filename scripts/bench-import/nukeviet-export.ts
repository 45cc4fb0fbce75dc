import { element, serialiseHtml } from "../../_includes/formats/trees/html-tree.ts";
import { type Exporter, OLD_SITE, type OldPost, type OldSite } from "./old-site.ts";

/** The old newspaper as NukeViet 4 backs it up by itself: each article's text in one table, all else of it in another. */
export const nukevietExport: Exporter = { fileName: "nukeviet.sql", print, addressesOf };

function* print(site: OldSite): Iterable<string> {
	yield "-- NUKEVIET 4.0\n-- Module: Database\n\nSET SQL_MODE=\"NO_AUTO_VALUE_ON_ZERO\";\nSET NAMES 'utf8mb4';\n\n";
	yield* table(
		"nv4_config",
		["lang", "module", "config_name", "config_value"],
		[
			["sys", "global", "rewrite_optional", "1"],
			["sys", "global", "rewrite_op_mod", ""],
			["sys", "global", "rewrite_exturl", ".html"],
		],
	);
	yield* table(
		"nv4_vi_comment",
		["cid", "module", "id", "pid", "content", "post_time", "userid", "post_name", "status"],
		each(site.posts(), ({ number, comments }) =>
			comments.map(({ name, text, published, answers }, at) => [
				commentId(number, at),
				"news",
				String(number),
				answers === undefined ? 0 : commentId(number, answers),
				text,
				published / 1000,
				0,
				name,
				1,
			]),
		),
	);
	yield* table(
		"nv4_vi_news_author",
		["id", "alias", "pseudonym"],
		site.authors.map(({ id, name, slug }) => [id, slug, name]),
	);
	yield* table(
		"nv4_vi_news_cat",
		["catid", "parentid", "title", "alias", "description", "groups_view"],
		site.sections.map(({ id, name, slug }) => [id, 0, name, slug, "", "6"]),
	);
	yield* table(
		"nv4_vi_news_detail",
		["id", "titlesite", "description", "bodyhtml", "sourcetext", "imgposition"],
		each(site.posts(), (post) => [[post.number, "", "", bodyOf(post, site), "", 2]]),
	);
	yield* table(
		"nv4_vi_news_rows",
		ROWS,
		each(site.posts(), (post) => [rowOf(post)]),
	);
	yield* table(
		"nv4_vi_news_tags",
		["tid", "alias", "description"],
		site.tags.map(({ id, slug }) => [id, slug, ""]),
	);
	yield* table(
		"nv4_vi_news_tags_id",
		["id", "tid", "keyword"],
		each(site.posts(), ({ number, tags }) => tags.map(({ id, name }) => [number, id, name])),
	);
}

const ROWS =
	"id catid listcatid topicid admin_id author sourceid addtime edittime status publtime exptime title alias hometext homeimgfile homeimgalt homeimgthumb allowed_comm".split(
		" ",
	);

function rowOf(post: OldPost): readonly Value[] {
	const { number, section, author, published, title, lede = "" } = post;
	const [cover] = post.pictures;
	const time = published / 1000;
	return [
		...[number, section.id, String(section.id), 0, 1, escaped(author.name), 0, time, time, 1, time, 0],
		...[
			escaped(title),
			aliasOf(post),
			escaped(lede),
			cover?.path ?? "",
			escaped(cover?.caption ?? ""),
			cover ? 1 : 0,
			"6",
		],
	];
}

function addressesOf(post: OldPost): readonly string[] {
	const inside = insideOf(post);
	return [
		`${OLD_SITE}/news/${inside}.html`,
		`${OLD_SITE}/vi/news/${inside}.html`,
		`${OLD_SITE}/index.php?language=vi&nv=news&op=${inside}`,
	];
}

/** NukeViet puts the number behind by itself. */
const aliasOf = ({ slug }: OldPost) => slug.replace(/-\d+$/, "");
const insideOf = (post: OldPost) => `${post.section.slug}/${aliasOf(post)}-${post.number}`;
const commentId = (number: number, at: number) => number * 10 + at;

/** What NukeViet stores of a line that was typed. */
function escaped(text: string): string {
	return text.replace(/[&<>"':/]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`);
}

function bodyOf({ paragraphs, pictures, links }: OldPost, site: OldSite): string {
	const [, ...inside] = pictures;
	return [
		...paragraphs.map((paragraph) => serialiseHtml(element("p", {}, paragraph))),
		...inside.map(({ path, caption }) =>
			serialiseHtml(
				element(
					"figure",
					{},
					element("img", { src: `/uploads/news/${path}`, alt: caption }),
					element("figcaption", {}, caption),
				),
			),
		),
		...links.map((number) => {
			const inside = insideOf(site.post(number));
			const href =
				number % 2 === 0 ? `/index.php?language=vi&nv=news&op=${inside}` : `${OLD_SITE}/news/${inside}.html`;
			return serialiseHtml(element("p", {}, "Xem thêm: ", element("a", { href }, site.post(number).title)));
		}),
	].join("");
}

type Value = string | number;

function* each(
	posts: Iterable<OldPost>,
	rowsOf: (post: OldPost) => readonly (readonly Value[])[],
): Iterable<readonly Value[]> {
	for (const post of posts) yield* rowsOf(post);
}

/** A table as NukeViet's own backup has it, a row a line. */
function* table(
	name: string,
	columns: readonly string[],
	rows: Iterable<readonly Value[]>,
): Iterable<string> {
	yield `DROP TABLE IF EXISTS \`${name}\`;\nCREATE TABLE \`${name}\` (\n${columns.map((column) => `  \`${column}\` text,\n`).join("")}  PRIMARY KEY (\`${columns[0]}\`)\n) ENGINE=MyISAM;\n\nINSERT INTO \`${name}\` VALUES`;
	let before = "\n";
	for (const row of rows) {
		yield `${before}(${row.map(printValue).join(", ")})`;
		before = ", \n";
	}
	yield ";\n\n";
}

/** As PHP's `addslashes`. */
function printValue(value: Value): string {
	return typeof value === "number"
		? String(value)
		: `'${value.replace(/[\\'"\0]/g, (sign) => (sign === "\0" ? "\\0" : `\\${sign}`))}'`;
}
