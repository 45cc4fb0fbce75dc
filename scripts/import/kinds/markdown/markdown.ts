import type { Problem } from "../../../../_includes/domain/problem/problem.ts";
import { nameForProblems } from "../../../../_includes/site/find-files.ts";
import type { ForeignArticle } from "../../foreign-article.ts";
import { allowedCharacters, droppedCharacters } from "../allowed-characters.ts";
import type { Kind, KindContext, Sample } from "../kind.ts";
import { pathFrom, readSourceText } from "../source-file.ts";
import { oldAddresses } from "./front-addresses.ts";
import { coverOf } from "./front-cover.ts";
import { FrontDesk } from "./front-desk.ts";
import { peopleOf, termsOf, timesOf } from "./front-fields.ts";
import { stateOf, typeOf } from "./front-state.ts";
import { wordsOf } from "./front-value.ts";
import { folderCategory, mayBePost, readPostPath } from "./post-path.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { readSiteConfig } from "./site-config.ts";
import { splitFrontMatter } from "./split-front-matter.ts";

/** Posts of Jekyll, Hugo, Hexo, Eleventy, Grav, Obsidian, and of exporters that write such files. */
export const markdown: Kind = {
	name: "markdown",
	title: "Markdown (Jekyll, Hugo, Hexo, Eleventy)",
	sees: isPost,
	read: readPost,
};

function isPost({ file, text }: Sample): boolean {
	const path = file.replaceAll("\\", "/");
	if (!mayBePost(path, text)) return false;
	// Hugo's page of a list is one of the old site's own words only where it has a text.
	return !/(?:^|\/)_index(?:\.[a-z]{2})?\.[a-z]+$/i.test(path) || splitFrontMatter(text).body.trim() !== "";
}

async function* readPost(
	file: string,
	{ root, site }: KindContext,
): AsyncGenerator<ForeignArticle | Problem> {
	const name = nameForProblems(file);
	const source = readSourceText(file);
	if (source.text === undefined) return yield source.problem;
	const { text, replaced } = allowedCharacters(source.text);
	const split = splitFrontMatter(text);
	const { entries, problem } = readFrontMatter(name, split);
	if (!entries) return yield problem;

	const path = readPostPath(pathFrom(root, file));
	const config = await readSiteConfig(root, path.site);
	const desk = new FrontDesk(entries);
	const title = desk.text("title", "seotitle");
	const layouts = desk.all("layout", "type", "contenttype").map(wordsOf);
	const lede = desk.text("lede", "sapo", "excerpt", "description", "summary", "subtitle", "lead", "desc");
	// What says yes or no is asked for first: `published` may hold a date as well.
	const state = stateOf(desk, path);
	const times = timesOf(desk, path);
	const sections = termsOf(desk, config.generator, "categories", "section", "category", "categories");
	const folder = sections.length === 0 ? folderCategory(path) : undefined;
	const named = title ?? (opensWithHeading(split.body) ? undefined : path.stem.replace(/[-_]+/g, " ").trim());
	const slug = desk.text("slug");
	const addresses = oldAddresses(desk, { path, config, times, title: named ?? path.slug, slug, site });
	const takesComments = desk.flag("comments", "comment", "allowcomments");
	const credit = desk.text("credit", "byline");
	const printer = desk.text("source", "sourcename");
	const [thread, ...threads] = termsOf(desk, config.generator, "series", "series", "thread");
	const cover = coverOf(desk);
	const people = peopleOf(desk, config.authors);
	yield {
		id: pathFrom(root, file),
		file: name,
		line: 1,
		type: typeOf(layouts, path, config, times),
		state,
		addresses: addresses.addresses,
		slug: slug ?? path.slug,
		...(named !== undefined && { title: named }),
		...(lede !== undefined && { lede: { format: "text", text: lede, line: split.frontLine } }),
		body: { format: /\.html?$/i.test(file) ? "html" : "markdown", text: split.body, line: split.bodyLine },
		...times,
		people: people.people,
		...(credit !== undefined && { credit }),
		sections: folder === undefined ? sections : [{ name: folder, addresses: [] }],
		tags: termsOf(desk, config.generator, "tags", "tags", "tag"),
		...(thread && { thread }),
		...(cover.cover && { cover: cover.cover }),
		...(printer !== undefined && { source: { name: printer } }),
		...(takesComments !== undefined && { takesComments }),
		comments: [],
		attachments: [],
		dropped: [
			...layouts.map((text) => ({ what: "khai báo layout", text })),
			...threads.map(({ name }) => ({ what: "khai báo series", text: name })),
			...addresses.dropped,
			...people.dropped,
			...cover.dropped,
			...desk.rest(),
			...droppedCharacters(replaced),
		],
		notes: [
			...(source.note === undefined ? [] : [source.note]),
			...(title === undefined && named !== undefined
				? ["không có tít, lấy tên tệp làm tít: xem lại dòng title"]
				: []),
			...(split.language === "script"
				? ["phần khai báo là mã JavaScript, không chạy: xem lại ngày, tít, tác giả"]
				: []),
		],
	};
}

/** Whether the text begins with a headline of its own. */
function opensWithHeading(body: string): boolean {
	const head = body.slice(0, 2000).trimStart();
	const [, under = ""] = head.split("\n", 2);
	return /^(?:#[ \t]+\S|<h1\b)/i.test(head) || /^=+$/.test(under.trimEnd());
}
