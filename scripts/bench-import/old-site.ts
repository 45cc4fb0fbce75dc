import { pick, seededRandom } from "../bench/archive/random.ts";
import type { ArticleText } from "../bench/archive/texts.ts";

/** The newspaper that moves in, at its old address. */
export const OLD_SITE = "https://baocu.example";

/** One post of the old newspaper, before it is printed in the form of a system. */
export interface OldPost {
	/** From 1, in the order of publication: its id in the old system. */
	readonly number: number;
	readonly title: string;
	/** ASCII, its own. */
	readonly slug: string;
	readonly lede?: string;
	readonly paragraphs: readonly string[];
	/** Milliseconds since 1970 UTC, a whole second. */
	readonly published: number;
	readonly author: OldTerm;
	readonly section: OldTerm;
	readonly tags: readonly OldTerm[];
	/** The first is its home picture; the others stand in its text. */
	readonly pictures: readonly OldPicture[];
	/** Numbers of other posts that its text links to; even ones by id, odd ones by their address in its several writings. */
	readonly links: readonly number[];
	readonly comments: readonly OldComment[];
}

export interface OldTerm {
	readonly id: number;
	readonly name: string;
	readonly slug: string;
}

export interface OldPicture {
	/** Below the folder of uploads: `2019/03/anh-12.jpg`. */
	readonly path: string;
	readonly caption: string;
}

export interface OldComment {
	readonly name: string;
	readonly text: string;
	readonly published: number;
	/** The place in the row of the one that it answers. */
	readonly answers?: number;
}

/** Prints the old newspaper as one system exports it. */
export interface Exporter {
	/** Of the file: `wordpress.xml`, `nukeviet.sql`. */
	readonly fileName: string;
	/** The text of the export, piece by piece: it need not fit into memory. */
	print(site: OldSite): Iterable<string>;
	/** Every address that this system answered for a post, the lasting one first, absolute. */
	addressesOf(post: OldPost): readonly string[];
}

export interface OldSite {
	readonly sections: readonly OldTerm[];
	readonly tags: readonly OldTerm[];
	readonly authors: readonly OldTerm[];
	/** In order, made anew at each call, the same each time. */
	posts(): Iterable<OldPost>;
	/** A post by its number, without those before it. */
	post(number: number): OldPost;
}

const SECTIONS = ["Thời sự", "Kinh tế", "Văn hóa", "Giáo dục", "Y tế", "Pháp luật", "Thể thao", "Môi trường"];
const TAGS = [
	...["nông thôn mới", "dừa", "hạn mặn", "trường học", "lễ hội", "bến phà", "sầu riêng", "đua ghe"],
	...["triều cường", "giá nông sản", "bưởi da xanh", "cầu đường", "khuyến học", "làng nghề", "sạt lở"],
];
const AUTHORS = ["Ánh Nguyệt", "Trần Quốc Lâm", "Lê Thị Bích Thủy", "Phan Hữu Duyên", "Nguyễn Đình Khoa"];
const READERS = ["Nguyễn Văn Tám", "Lê Thị Hoa", "Bạn đọc Giồng Trôm", "Trần Minh"];

const FIRST = Date.UTC(2008, 0, 2, 1);
const LAST = Date.UTC(2026, 9, 31, 1);
/** A paragraph is printed in two of three posts of WordPress' time, so that an average post is as long as asked. */
const LEAST_CHARACTERS = 3_400;

/**
 * The old newspaper of a benchmark: `articles` posts over eighteen years out of the texts given, each as long as an
 * average post of a newspaper at least, with pictures, captions, comments and links to one another.
 *
 * @param slugOf ASCII of a title
 * @param pictures how many picture files there are; posts share them, as reports of one event do
 */
export function oldSite(plan: {
	readonly texts: readonly ArticleText[];
	readonly articles: number;
	readonly pictures: number;
	readonly slugOf: (title: string) => string;
}): OldSite {
	const { texts, articles, slugOf } = plan;
	const terms = (names: readonly string[]) =>
		names.map((name, at): OldTerm => ({ id: at + 1, name, slug: slugOf(name) }));
	const [sections, tags, authors] = [terms(SECTIONS), terms(TAGS), terms(AUTHORS)];
	const pictures = Array.from({ length: Math.max(1, plan.pictures) }, (_, at) => picturePath(at));
	const textAt = (at: number) => pick([texts[at % texts.length] as ArticleText], () => 0);
	const step = (LAST - FIRST) / Math.max(1, articles);

	const post = (number: number): OldPost => {
		const random = seededRandom(number);
		const { title, lede, paragraphs: own } = textAt(number - 1);
		const paragraphs = [...own];
		let length = paragraphs.join("").length;
		for (let next = number * 7 + 3; length < LEAST_CHARACTERS; next++) {
			for (const paragraph of textAt(next).paragraphs) {
				if (length >= LEAST_CHARACTERS) break;
				paragraphs.push(paragraph);
				length += paragraph.length;
			}
		}
		const published = Math.floor((FIRST + number * step) / 1000) * 1000;
		const other = () => 1 + Math.floor(random() * articles);
		return {
			number,
			title,
			slug: `${slugOf(title).slice(0, 80).replace(/-$/, "")}-${number}`,
			...(lede && { lede }),
			paragraphs,
			published,
			author: pick(authors, random),
			section: pick(sections, random),
			tags: [...new Set([pick(tags, random), pick(tags, random)])],
			pictures: Array.from({ length: Math.floor(random() * 3) }, () => ({
				path: pick(pictures, random),
				caption: `Ảnh chụp tại buổi lễ: ${title}`.slice(0, 200),
			})),
			links: Array.from({ length: Math.floor(random() * 3) }, other).filter((one) => one !== number),
			comments: Array.from({ length: random() < 0.3 ? 1 + Math.floor(random() * 3) : 0 }, (_, at) => ({
				name: pick(READERS, random),
				text: `Bài viết hay, cảm ơn tòa soạn. Mong có thêm bài về ${pick(tags, random).name}.`,
				published: published + (at + 1) * 3_600_000,
				...(at > 0 && random() < 0.5 && { answers: at - 1 }),
			})),
		};
	};
	function* posts() {
		for (let number = 1; number <= articles; number++) yield post(number);
	}
	return { sections, tags, authors, posts, post };
}

/** The path of a picture of the old newspaper, below its folder of uploads. */
export function picturePath(at: number): string {
	const month = String((at % 12) + 1).padStart(2, "0");
	return `${2008 + (at % 18)}/${month}/anh-${at + 1}.jpg`;
}
