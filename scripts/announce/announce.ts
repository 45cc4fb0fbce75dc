import path from "node:path";
import type { Newspaper } from "../../_includes/domain/newsroom/newspaper.ts";
import { count } from "../../_includes/domain/problem/wording.ts";
import { nameForProblems } from "../../_includes/site/find-files.ts";
import { filesOf, readManifest } from "../../_includes/site/output/site-manifest.ts";
import { readAnnounced, writeAnnounced } from "./announced.ts";
import { findNews, type News } from "./find-news.ts";
import { NotTaken, tellHub, tellIndexNow } from "./tell.ts";

/** How many addresses of a kind are printed. */
const SHOWN = 30;

export interface Announcement {
	readonly newspaper: Pick<Newspaper, "url" | "indexNowKey" | "hub">;
	/** Folder of the newsroom. */
	readonly content: string;
	/** Folder of the built site. */
	readonly site: string;
	/** File that remembers what was announced. */
	readonly record: string;
	/** Where IndexNow takes announcements. */
	readonly endpoint: string;
	/** Send; else only tell what would be sent. */
	readonly send: boolean;
	readonly print: (line: string) => void;
	readonly complain: (line: string) => void;
}

/**
 * Announces what changed since the last announcement. The record is renewed only when all was taken, so that what
 * failed is sent again by the next call.
 *
 * @returns the exit code
 */
export async function announce(order: Announcement): Promise<number> {
	const { newspaper, content, site, record, send, print, complain } = order;
	const manifest = await readManifest(site);
	if (!manifest) {
		complain(`Không có trang báo đã dựng trong “${site}”. Hãy chạy “npm run build” trước.`);
		return 1;
	}
	const found = await readAnnounced(record);
	if (found === "damaged")
		complain(
			`Sổ ghi lần báo trước “${record}” đã hỏng; coi như chưa báo lần nào, và lần --send tới ghi sổ mới.`,
		);
	const before = found === "damaged" ? undefined : found;
	const news = await findNews(site, filesOf(manifest), before);
	if (!before) print("Chưa có lần báo nào trước đây: mọi trang đều là mới.");
	for (const line of describe(news, newspaper.url)) print(line);
	if (!send) {
		print("Chưa gửi gì. Muốn gửi, thêm --send.");
		return 0;
	}
	if (!newspaper.indexNowKey && !newspaper.hub) {
		complain(
			`Chưa biết gửi cho ai. Thêm indexNowKey hoặc hub vào ${nameForProblems(path.join(content, "newspaper.yaml"))}, rồi dựng và đăng lại trang báo.`,
		);
		return 1;
	}
	try {
		await sendNews(order, news);
	} catch (error) {
		if (!(error instanceof NotTaken)) throw error;
		complain(`${error.message} Lần sau sẽ gửi lại tất cả.`);
		return 1;
	}
	await writeAnnounced(record, news.now);
	print("Đã báo xong.");
	return 0;
}

async function sendNews({ newspaper, endpoint, print }: Announcement, news: News): Promise<void> {
	const { url: site, indexNowKey: key, hub } = newspaper;
	const whole = (address: string) => site + address;
	const pages = [...news.changed, ...news.gone].map(whole);
	if (key && pages.length > 0) {
		await tellIndexNow({ site, key, endpoint }, pages);
		print(`IndexNow đã nhận ${count(pages.length)} địa chỉ.`);
	}
	if (hub && news.feeds.length > 0) {
		await tellHub(hub, news.feeds.map(whole));
		print(`Trạm WebSub đã nhận ${count(news.feeds.length)} nguồn tin.`);
	}
}

function* describe({ changed, gone, feeds }: News, site: string): Generator<string> {
	for (const [addresses, what] of [
		[changed, "trang mới hoặc có nội dung đổi"],
		[gone, "trang không còn"],
		[feeds, "nguồn tin đổi"],
	] as const) {
		if (addresses.length === 0) continue;
		yield `${count(addresses.length)} ${what}:`;
		for (const address of addresses.slice(0, SHOWN)) yield `  ${site}${address}`;
		if (addresses.length > SHOWN) yield `  … và ${count(addresses.length - SHOWN)} địa chỉ nữa`;
	}
	if (changed.length + gone.length + feeds.length === 0) yield "Không có gì đổi từ lần báo trước.";
}
