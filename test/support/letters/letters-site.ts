import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { COMMENTS_ON_PAGE } from "../../../_includes/domain/letters/comment.ts";
import type { Letter } from "../../../_includes/domain/letters/letter.ts";
import { startServer } from "../../../_includes/site/serve/server.ts";
import {
	openLocalMailroom,
	openLocalShelf,
} from "../../../_includes/site/services/letters/local-mailroom.ts";
import { createLetterStore } from "../../../_includes/site/services/letters/store.ts";
import { articleText } from "../articles/article-text.ts";
import { sharedSite } from "../site/shared-site.ts";

/** A newspaper of one article that takes comments for ever, served with a mailroom of its own. */
export interface LettersSite {
	/** The article on the local server. */
	readonly address: string;
	readonly origin: string;
	/** What has come, oldest first. */
	letters(): Promise<readonly Letter[]>;
	close(): Promise<void>;
}

/** The comments that are printed under it. */
export const COMMENTS = { first: "ab2cd3ef4g", answered: "bb2cd3ef4g" } as const;

/** Another article has so many that the first of them stands on the page of older ones. */
export const CROWDED = { path: "/2022/05/26/dong-vui/", comments: COMMENTS_ON_PAGE + 10 } as const;
/** The id of a comment there, by its place. */
export const crowdedId = (at: number) =>
	`cccccccc${"abcdefghijklmnopqrstuvwxyz234567"[at >> 5]}${"abcdefghijklmnopqrstuvwxyz234567"[at & 31]}`;

const MANY = Array.from(
	{ length: CROWDED.comments },
	(_, at) =>
		`- {id: ${crowdedId(at)}, name: Bạn ${at}, date: 2022-05-27 08:${String(at % 60).padStart(2, "0")}, text: Lời thứ ${at}., approved: {by: Khoa, when: 2022-05-28 09:00}}\n`,
).join("");

const BODY = `
Phà ở TP. Bến Tre chạy lại từ 4 giờ, giá **1.200 đồng**. Chị Út nói: “Mừng quá!”. Bến có đèn mới…

Ai cần cứ gọi. Số máy ở [trang liên hệ](/lien-he/).

| Giờ | Chuyến |
| --- | --- |
| 4 giờ | đầu |
`;

const PRINTED = `- id: ${COMMENTS.first}
  name: Lê Thị Út
  date: 2022-05-27 08:00
  text: Bà con mừng lắm.
  approved:
    by: Ánh Nguyệt
    when: 2022-05-27 09:00
- id: ${COMMENTS.answered}
  name: Chín Lực
  date: 2022-05-27 10:00
  text: Mấy giờ có chuyến chót?
  approved:
    by: Ánh Nguyệt
    when: 2022-05-27 11:00
  answer:
    text: Chuyến chót lúc 22 giờ.
    date: 2022-05-27 12:00
`;

/** Serves it; several test files share what is built. */
export async function lettersSite(): Promise<LettersSite> {
	const newspaper = await readFile("content/newspaper.yaml", "utf8");
	const { output } = await sharedSite(
		"commented",
		{
			"2022/05/ben-pha.md": articleText(
				{ title: "title: Bến phà sáng đèn", lede: "lede: Bến có đèn. Khách vui." },
				BODY,
			),
			"../comments/2022/05/ben-pha.yaml": PRINTED,
			"2022/05/dong-vui.md": articleText({ title: "title: Bến phà đông vui" }),
			"../comments/2022/05/dong-vui.yaml": MANY,
			"../newspaper.yaml": `${newspaper.replace(/^comments:\n(?: .*\n)+/m, "")}comments:\n  closeAfterDays: 0\n`,
		},
		{ search: false },
	);
	const cache = await mkdtemp(path.join(tmpdir(), "letters-"));
	const server = await startServer({
		site: output,
		port: 0,
		letters: await openLocalMailroom(cache, output),
	});
	const store = createLetterStore(await openLocalShelf(cache));
	return {
		address: `${server.url}/2022/05/26/ben-pha/`,
		origin: server.url,
		letters: () => store.list(),
		async close() {
			await server.close();
			await rm(cache, { recursive: true });
		},
	};
}
