import { appendFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { slug } from "../../../_includes/domain/addresses/slug.ts";
import type { Picture } from "../../../_includes/domain/article/article.ts";
import { newsroomTime } from "../../../_includes/domain/dates/dates.ts";
import { pick } from "./random.ts";
import type { ArticleText } from "./texts.ts";

/** The first are taken up most often, as in any newspaper. */
const TAGS = [
	...["nông thôn mới", "dừa", "hạn mặn", "trường học", "lễ hội", "bến phà", "sầu riêng", "đua ghe"],
	...["triều cường", "giá nông sản", "bưởi da xanh", "cầu đường", "khuyến học", "tôm càng xanh", "hoa kiểng"],
	...["đờn ca tài tử", "nước sạch", "làng nghề", "hợp tác xã", "sạt lở", "bóng đá", "chợ nổi", "thư viện"],
];
const AUTHORS = ["Ánh Nguyệt", "Trần Quốc Lâm", "Lê Thị Bích Thủy", "Phan Hữu Duyên", "Nguyễn Đình Khoa"];

const LAST = Date.UTC(2026, 9, 31);
/** When the archive is built: after its last article, so that all of it is live. Milliseconds since 1970 UTC. */
export const NOW = Date.UTC(2026, 10, 1);

/** An article of the archive. */
export interface ArchivedArticle {
	/** Relative to the folder of articles: `2022/05/ben-pha-12.md`. */
	readonly file: string;
	/** The file of its page in the output: `2022/05/26/ben-pha-12/index.html`. */
	readonly page: string;
}

/** Writes articles of the benchmark, in the newsroom's own format. The peers read the same files. */
export interface BenchArchive {
	readonly folder: string;
	readonly texts: readonly ArticleText[];
	/** Addresses of the sections to spread the articles over. */
	readonly sections: readonly string[];
	/** What stands over two of three articles, and in the text of one of six. None where only texts are measured. */
	readonly covers?: readonly BenchPicture[];
	/** Addresses of the running stories that one article of twelve belongs to. */
	readonly threads?: readonly string[];
	readonly random: () => number;
}

/** A picture that the newsroom has. `src` is its address: `/media/2022/05/ben-pha.jpg`. */
export type BenchPicture = Pick<Picture, "alt" | "caption" | "credit"> & {
	readonly src: string;
	/** As it is written: `40% 30%`. */
	readonly focal?: string;
};

/** A small archive spans so many years; a large one as many as a newspaper needs that prints 5,000 articles a year. */
const YEARS = 6;
const ARTICLES_A_YEAR = 5_000;

/**
 * Writes an archive of articles dated over six years or more: the texts in turn until there are enough, with seeded dates,
 * sections, tags and authors.
 *
 * @returns the articles, oldest day first
 */
export async function writeArchive(archive: BenchArchive, count: number): Promise<ArchivedArticle[]> {
	const years = Math.max(YEARS, Math.ceil(count / ARTICLES_A_YEAR));
	const first = LAST - years * 365.25 * 24 * 3_600_000;
	const written: ArchivedArticle[] = [];
	for (let number = 0; number < count; number++) {
		const time = first + Math.floor((archive.random() * (LAST - first)) / 60_000) * 60_000;
		written.push(await writeArticle(archive, number, time));
	}
	return written.sort((a, b) => (a.page < b.page ? -1 : 1));
}

/** Writes one more article, dated in the newest month of the archive. */
export function publishArticle(archive: BenchArchive, number: number): Promise<ArchivedArticle> {
	return writeArticle(archive, number, LAST + 6 * 3_600_000);
}

/** Adds a paragraph to an article. */
export async function editArticle(archive: BenchArchive, article: ArchivedArticle, paragraph: string) {
	await appendFile(path.join(archive.folder, article.file), `\n${paragraph}\n`);
}

async function writeArticle(
	{ folder, texts, sections, covers = [], threads = [], random }: BenchArchive,
	number: number,
	time: number,
): Promise<ArchivedArticle> {
	const text = texts[number % texts.length];
	if (!text) throw new Error("No texts for the archive");
	const { iso } = newsroomTime(time);
	const name = `${slug(text.title, { maxLength: 80 })}-${number}`;
	const file = `${iso.slice(0, 4)}/${iso.slice(5, 7)}/${name}.md`;
	const often = () => random() ** 2;
	const tags = [...new Set([pick(TAGS, often), pick(TAGS, often)])];
	const front = {
		title: text.title,
		date: `${iso.slice(0, 10)} ${iso.slice(11, 19)}`,
		author: pick(AUTHORS, random),
		section: pick(sections, random),
		...(text.lede && { lede: text.lede }),
		...(covers.length > 0 && random() < 2 / 3 && { cover: pick(covers, random) }),
		...(threads.length > 0 && random() < 1 / 12 && { thread: pick(threads, random) }),
	};
	const paragraphs = [...text.paragraphs];
	if (covers.length > 0 && random() < 1 / 6) {
		const { src, alt, caption = alt } = pick(covers, random);
		paragraphs.splice(Math.ceil(paragraphs.length / 2), 0, `![${alt}](${src} "${caption}")`);
	}
	const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
	const target = path.join(folder, file);
	await mkdir(path.dirname(target), { recursive: true });
	await writeFile(
		target,
		`---\n${lines.join("\n")}\ntags: ${JSON.stringify(tags)}\n---\n\n${paragraphs.join("\n\n")}\n`,
	);
	return { file, page: `${iso.slice(0, 10).replaceAll("-", "/")}/${name}/index.html` };
}
