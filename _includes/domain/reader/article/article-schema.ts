import type { z } from "zod";
import { LIMITS } from "../limits.ts";
import { line, listOf, named, table } from "../yaml/shape-parts.ts";

const roles = listOf(line(LIMITS.name), LIMITS.roles).optional();
const address = line(LIMITS.address);

/** The allow-list of an article's front matter: which keys, which kinds of values, how long. What they mean is read after. */
export const articleSchema = table({
	title: line(LIMITS.title),
	date: address,
	author: listOf(named({ roles }, LIMITS.credit), LIMITS.authors),
	credit: line(LIMITS.credit),
	section: line(LIMITS.name),
	tags: listOf(line(LIMITS.tagLine), LIMITS.tags),
	lede: line(LIMITS.lede),
	dateline: line(LIMITS.dateline),
	cover: table({
		src: address.optional(),
		alt: line(LIMITS.caption).optional(),
		caption: line(LIMITS.caption).optional(),
		credit: line(LIMITS.credit).optional(),
		focal: address.optional(),
		ai: address.optional(),
	}),
	audio: table({
		src: address,
		transcript: address.exactOptional(),
		chapters: listOf(table({ at: address, title: line(LIMITS.name) }), LIMITS.chapters).optional(),
		ai: address.exactOptional(),
	}),
	ai: address,
	layout: line(LIMITS.name),
	updated: address,
	corrections: listOf(table({ date: address, text: line(LIMITS.note) }), LIMITS.corrections),
	thread: line(LIMITS.name),
	related: listOf(address, LIMITS.related),
	aliases: listOf(address, LIMITS.aliases),
	source: named({ url: address.optional() }),
	comments: address,
	draft: address,
	embargo: address,
	expires: address,
	imported: address,
}).partial();

/** An article's front matter in the right shape, not yet understood. */
export type ArticleFields = z.infer<typeof articleSchema>;
export type ArticleKey = keyof ArticleFields;

/** A right line of each key, for cures. */
export const ARTICLE_EXAMPLES = {
	title: "title: Bến Tre vào mùa dừa",
	date: "date: 2022-05-26 18:56",
	author: "author: Ánh Nguyệt",
	credit: 'credit: "Tin, ảnh: Ánh Nguyệt"',
	section: "section: thoi-su",
	tags: "tags: [dừa, xuất khẩu]",
	lede: "lede: Giá dừa khô tăng trở lại sau ba tháng",
	dateline: "dateline: BDK",
	cover: "cover: {src: ben-pha.jpg, alt: Bến phà buổi sáng, caption: Bến phà Rạch Miễu, credit: Ánh Nguyệt}",
	audio: "audio: {src: tap-1.mp3, transcript: tap-1.vtt}",
	ai: "ai: tạo",
	layout: "layout: anh",
	updated: "updated: 2022-05-27 08:00",
	corrections: "corrections: [{date: 2022-05-27 08:00, text: Bản trước ghi sai tên xã.}]",
	thread: "thread: xam-nhap-man",
	related: "related: [/2022/05/20/ben-pha/, 2022/04/gia-dua.md]",
	aliases: "aliases: [/tin/123.html]",
	source: 'source: {name: TTXVN, url: "https://baochi.example/bai"}',
	comments: "comments: false",
	draft: "draft: true",
	embargo: "embargo: 2022-05-27 05:00",
	expires: "expires: 2022-06-30 00:00",
	imported: "imported: wordpress post-123",
} as const satisfies Record<ArticleKey, string>;
