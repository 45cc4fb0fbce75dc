import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { newsroomTime } from "../../_includes/domain/dates/dates.ts";
import { slug } from "../../_includes/domain/slug.ts";
import { pick } from "./random.ts";
import type { ArticleText } from "./texts.ts";

const TAGS = ["dừa", "sầu riêng", "hạn mặn", "bến phà", "lễ hội", "trường học", "đua ghe", "nông thôn mới"];
const AUTHORS = ["Ánh Nguyệt", "Trần Quốc Lâm", "Lê Thị Bích Thủy", "Phan Hữu Duyên", "Nguyễn Đình Khoa"];
const FIRST = Date.UTC(2021, 0, 1);
const LAST = Date.UTC(2026, 9, 31);

/**
 * Writes an archive of articles in the newsroom's own format, dated over six years: the texts in turn until there
 * are enough, with seeded dates, sections, tags and authors. Hugo reads the same files.
 */
export async function writeArchive(
	folder: string,
	texts: readonly ArticleText[],
	count: number,
	sections: readonly string[],
	random: () => number,
): Promise<void> {
	for (let number = 0; number < count; number++) {
		const text = texts[number % texts.length];
		if (!text) throw new Error("No texts for the archive");
		const { iso } = newsroomTime(FIRST + Math.floor((random() * (LAST - FIRST)) / 60_000) * 60_000);
		const file = path.join(
			folder,
			iso.slice(0, 4),
			iso.slice(5, 7),
			`${slug(text.title, { maxLength: 80 })}-${number}.md`,
		);
		const tags = [...new Set([pick(TAGS, random), pick(TAGS, random)])];
		const front = {
			title: text.title,
			date: `${iso.slice(0, 10)} ${iso.slice(11, 19)}`,
			author: pick(AUTHORS, random),
			section: pick(sections, random),
			...(text.lede && { lede: text.lede }),
		};
		const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(
			file,
			`---\n${lines.join("\n")}\ntags: ${JSON.stringify(tags)}\n---\n\n${text.paragraphs.join("\n\n")}\n`,
		);
	}
}
