import { readingMinutes } from "../../../_includes/domain/article/reading-time.ts";
import type { Problem } from "../../../_includes/domain/problem/problem.ts";
import { readArticle } from "../../../_includes/domain/reader/article/read-article.ts";
import { readAddresses } from "../../../_includes/domain/reader/newsroom/read-addresses.ts";
import { readAuthor } from "../../../_includes/domain/reader/newsroom/read-author.ts";
import { readFront } from "../../../_includes/domain/reader/newsroom/read-front.ts";
import { readNewspaper } from "../../../_includes/domain/reader/newsroom/read-newspaper.ts";
import { readPage } from "../../../_includes/domain/reader/newsroom/read-page.ts";
import { readSections } from "../../../_includes/domain/reader/newsroom/read-sections.ts";
import { readSynonyms } from "../../../_includes/domain/reader/newsroom/read-synonyms.ts";
import { readKnownTags } from "../../../_includes/domain/reader/newsroom/read-tags.ts";
import { readThread } from "../../../_includes/domain/reader/newsroom/read-thread.ts";
import { fold } from "../../../_includes/domain/text/fold.ts";
import { syllables } from "../../../_includes/domain/text/syllables.ts";
import { withAbsoluteAddresses } from "../../../_includes/formats/feeds/absolute-addresses.ts";
import { inspectText } from "../../../_includes/formats/inspect/inspect-text.ts";
import { renderBody } from "../../../_includes/formats/markdown/markdown.ts";
import { plainText } from "../../../_includes/formats/markdown/plain-text.ts";
import { searchRecord } from "../../../_includes/formats/search/search-record.ts";
import { decodeFile } from "../../../_includes/site/read/bytes/decode-file.ts";
import { inTime } from "../../../_includes/site/read/in-time.ts";
import type { CostlyFile } from "./costly-files.ts";

const SECTION = { slug: "thoi-su", name: "Thời sự", description: "Tin trong ngày." };
const NOTHING = { sections: [SECTION], tags: new Map(), threads: new Map() };

const YAML = {
	"newspaper.yaml": readNewspaper,
	"sections.yaml": readSections,
	"tags.yaml": readKnownTags,
	"synonyms.yaml": readSynonyms,
	"addresses.yaml": readAddresses,
	"front.yaml": (file: string, text: string) => readFront(file, text, NOTHING),
	"pages/trang.md": (file: string, text: string) => readPage(file, "trang.md", text),
	"threads/dong.md": (file: string, text: string) => readThread(file, "dong", text),
	"authors/ten.md": (file: string, text: string) => readAuthor(file, "ten", text),
} as const;

/** Does with a file all that a build does with its text, and gives what is wrong with it. */
export function readCostly(file: string, typed: string): readonly Problem[] {
	const { text, problem } = decodeFile(file, Buffer.from(typed));
	if (problem) return [problem];
	if (file in YAML) return YAML[file as keyof typeof YAML](file, text).problems;
	const { article, problems } = readArticle({ file, path: "2022/05/bai.md", text }, NOTHING);
	if (!article) return problems;
	const inspected = inspectText(article, text, { site: "https://tintinh.example" });
	const html = renderBody(article.body, { renditions: new Map(), date: article.date });
	withAbsoluteAddresses(html, "https://tintinh.example/a/", "https://tintinh.example");
	syllables(plainText(article.body));
	fold(article.body);
	readingMinutes([article.lede, article.body]);
	searchRecord(article, SECTION);
	return [...problems, ...inspected.problems];
}

/** Milliseconds of a busy machine. What has grown with the square of a file has taken hours. */
const GIVEN_UP = 120_000;

/** Seconds of CPU that a share of a file costs; endless where it was given up. */
export function costOf({ name, file, text }: CostlyFile, share: number): number {
	const typed = text(share);
	const before = process.cpuUsage();
	const { problem } = inTime(name, typed, () => readCostly(file, typed), { limit: GIVEN_UP });
	return problem ? Number.POSITIVE_INFINITY : process.cpuUsage(before).user / 1e6;
}
