import { articlePath } from "../../_includes/domain/addresses/paths/calendar.ts";
import { articleFile, frontMatterDate } from "../../_includes/domain/article/article-file.ts";
import { newsroomTime } from "../../_includes/domain/dates/dates.ts";
import { yamlValue } from "../../_includes/domain/reader/yaml/yaml-value.ts";
import { longBody, MANY_TAGS, ONE_LETTER_TAG, paragraph, titleOf } from "./extreme-texts.ts";

/** What the extremes borrow from the newsroom, so that its own readers take them. */
export interface Borrowed {
	/** Slugs of sections, at least three; the last stays empty. */
	readonly sections: readonly string[];
	/** Names of authors, at least two. */
	readonly authors: readonly string[];
	/** At least one: `/media/2023/08/chuyen-pha-som.svg`. */
	readonly pictures: readonly string[];
}

/** The clock of the extremes, milliseconds since 1970 UTC: 24 November 2026, 08:30 in Vietnam. */
export const EXTREMES_NOW = Date.parse("2026-11-24T08:30:00+07:00");

/** Articles that are as short, as long or as full as can be: the last part of their addresses, and their age in hours. */
const EXTREMES = {
	picture: { slug: "co-anh", age: 1 },
	longTitle: { slug: "tit-hai-tram-ky-tu", age: 2 },
	oneWord: { slug: "mot-tu", age: 3 },
	longText: { slug: "sau-nghin-chu", age: 4 },
	noPicture: { slug: "khong-anh", age: 5 },
	manyTags: { slug: "ba-muoi-the", age: 6 },
} as const;

/** Slug of the running story. */
export const EXTREME_THREAD = "dong-kenh";

/** Ordinary articles around them, a day and a bit apart: enough for lists that end in links to older months. */
const ORDINARY = 240;

const timeOf = (age: number) => newsroomTime(EXTREMES_NOW - age * 3_600_000);

/** The address of one of the extremes. */
export function extremeAddress(name: keyof typeof EXTREMES): string {
	const { slug, age } = EXTREMES[name];
	return articlePath(timeOf(age), slug);
}

/**
 * A newsroom of extremes among ordinary articles. What is borrowed decides every byte.
 *
 * @returns texts by their file in the folder of the newsroom: `articles/2026/11/mot-tu.md`, `front.yaml`
 */
export function extremeNewsroom(borrowed: Borrowed): ReadonlyMap<string, string> {
	const files = new Map<string, string>();
	const write = ({ slug, age }: { slug: string; age: number }, lines: readonly string[], body: string) => {
		const time = timeOf(age);
		const front = ["---", `date: ${frontMatterDate(time)}`, ...lines, "---"].join("\n");
		files.set(`articles/${articleFile(time, slug)}`, `${front}\n\n${body}\n`);
	};
	const { pictures } = borrowed;
	const story = [`thread: ${EXTREME_THREAD}`];
	const section = at(borrowed.sections, 0);
	const by = (title: string, place = section, author = at(borrowed.authors, 0)) => [
		`title: ${yamlValue(title)}`,
		`author: ${yamlValue(author)}`,
		`section: ${place}`,
	];
	const cover = (seed: number) => [
		"cover:",
		`  src: ${at(pictures, seed)}`,
		"  alt: Ảnh thử.",
		`  caption: ${yamlValue(paragraph(seed, 24))}`,
		"  credit: Trần Quốc Lâm",
	];
	const lede = (seed: number, count: number) => `lede: ${yamlValue(paragraph(seed, count))}`;
	const tags = (names: readonly string[]) =>
		`tags: [${names.map((name) => JSON.stringify(name)).join(", ")}]`;

	write(
		EXTREMES.picture,
		[
			...by("Bến phà Rạch Gừa đổi giờ chạy vì triều cường"),
			...cover(0),
			...story,
			lede(1, 40),
			"dateline: TT",
			tags(["bến phà", "triều cường", ONE_LETTER_TAG]),
			"updated: 2026-11-24 08:00",
			`corrections:\n  - date: 2026-11-24 08:00\n    text: ${yamlValue(paragraph(2, 30))}`,
			"source: TTXVN",
		],
		longBody(300),
	);
	write(EXTREMES.longTitle, [...by(titleOf(200)), lede(3, 90)], paragraph(4, 120));
	write(EXTREMES.oneWord, by("Mưa"), "Mưa.");
	write(
		EXTREMES.longText,
		[...by("Sáu nghìn chữ về một dòng kênh"), ...cover(1), ...story, tags(["bến phà"])],
		longBody(6000, at(pictures, 2)),
	);
	write(
		EXTREMES.noPicture,
		[...by("Lịch cúp nước ba ngày tới", section, at(borrowed.authors, 1)), ...story, lede(5, 30)],
		longBody(200),
	);
	write(EXTREMES.manyTags, [...by("Ba mươi thẻ một bài"), tags(MANY_TAGS.slice(0, 30))], paragraph(6, 60));

	files.set(
		`threads/${EXTREME_THREAD}.md`,
		[
			"---",
			`title: ${yamlValue(titleOf(90, 8))}`,
			"picture:",
			`  src: ${at(pictures, 3)}`,
			"  alt: Ảnh thử.",
			"---",
			"",
			paragraph(9, 70),
			"",
		].join("\n"),
	);
	files.set(
		"front.yaml",
		`strip:\n  text: ${yamlValue(titleOf(150, 11))}\n  link: ${extremeAddress("picture")}\n  until: 2026-11-30 00:00\n`,
	);

	const others = borrowed.sections.slice(1, -1);
	for (let index = 0; index < ORDINARY; index++) {
		const own = MANY_TAGS.slice(index * 30, index * 30 + 30);
		write(
			{ slug: `bai-${index}`, age: 7 + index * 31 },
			[
				...by(
					titleOf(40 + ((index * 37) % 70), index),
					index % 3 === 0 ? at(others, index / 3) : section,
					at(borrowed.authors, index),
				),
				...(index % 4 === 1 ? [] : cover(index)),
				...(index % 7 === 0 ? story : []),
				...(index % 5 === 2 ? [] : [lede(index, 20 + ((index * 13) % 40))]),
				tags(own.length > 0 ? own : ["bến phà", "triều cường"]),
			],
			paragraph(index, 60),
		);
	}
	return files;
}

/** An item of a list that is read round and round. */
function at(list: readonly string[], index: number): string {
	return list[index % list.length] ?? "";
}
