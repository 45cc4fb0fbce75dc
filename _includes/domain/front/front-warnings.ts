import type { Addresses } from "../addresses/addresses.ts";
import type { Held } from "../addresses/held.ts";
import { isArticlePath } from "../addresses/paths/calendar.ts";
import type { Card } from "../article/article.ts";
import { statusAt } from "../article/live.ts";
import { printTime } from "../dates/dates.ts";
import type { Problem } from "../problem/problem.ts";
import type { Position } from "../problem/problem-log.ts";
import { quoted } from "../problem/wording.ts";
import { nearest } from "../reader/yaml/nearest.ts";
import { type BlockSource, belongsTo, type FrontFile, type FrontSpan, type Pick } from "./front.ts";

/** What the front is held against. */
interface Present {
	/** All articles, drafts too. */
	readonly articles: readonly Card[];
	readonly addresses: Addresses;
	/** By files that could not be read: nothing is said of picks that mean one, nor of blocks that may. */
	readonly held?: Held;
	/** Milliseconds since 1970 UTC. */
	readonly now: number;
}

type Warning = Pick & { readonly message: string; readonly cure: string };
const INSTEAD = "chỗ này tự lấy bài mới nhất";
const CHOOSE = "Chọn bài khác, hoặc xóa dòng này.";

/**
 * What `content/front.yaml` asks for and readers do not get: a story that is not there, was withdrawn, or is not live
 * now; one that stands higher on the page already; a block without any article; a pin or strip whose time is over. The
 * front does without, so these are warnings. Of what is over nothing else is said.
 */
export function frontWarnings(file: string, front: FrontFile, present: Present): Problem[] {
	const { articles, now } = present;
	const pins = front.pins.filter((pin) => pin.until.epoch > now);
	const top = [...(front.lead ? [front.lead] : []), ...front.companions, ...pins];
	const blocks = front.blocks ?? [];
	const link = front.strip && front.strip.until.epoch > now && isArticlePath(front.strip.link ?? "");
	const strip = link && front.strip ? [{ ...front.strip, url: front.strip.link ?? "" }] : [];
	const wanted = new Set([...top, ...strip, ...blocks.flatMap((block) => block.picks)].map(({ url }) => url));
	const found = new Map(articles.filter(({ url }) => wanted.has(url)).map((card) => [card.url, card]));
	const warnings: Omit<Problem, "severity" | "file">[] = [];
	const tell = ({ line, column }: Position, message: string, cure: string) =>
		warnings.push({ line, column, message, cure });

	for (const [word, span] of spans(front)) {
		if (span.until.epoch > now) continue;
		const message = `${word} đã hết giờ từ ${printTime(span.until)} nên không còn trên trang nhất.`;
		tell(span.untilAt, message, "Xóa mục này; muốn dùng tiếp thì sửa until thành một giờ sắp tới.");
	}
	const shown = new Map<string, Position>();
	/** @param repeat whether its block may repeat; undefined where it is in no block */
	const judge = (pick: Pick, repeat?: boolean) => {
		const fault = faultOf(pick.url, found.get(pick.url), present);
		if (fault) return tell(pick, fault.message, fault.cure);
		const higher = shown.get(pick.url);
		if (!higher) shown.set(pick.url, pick);
		else if (repeat !== true) {
			const cure = `Xóa một trong hai dòng${repeat === false ? ", hoặc thêm repeat: true cho khối này" : ""}.`;
			tell(pick, `Bài ${quoted(pick.url)} đã đứng ở dòng ${higher.line}; ${INSTEAD}.`, cure);
		}
	};
	for (const pick of top) judge(pick);
	for (const block of blocks) for (const pick of block.picks) judge(pick, block.repeat);
	for (const { url, ...place } of strip) {
		const fault = faultOf(url, found.get(url), present);
		if (fault) tell(place, fault.message.replace(INSTEAD, "dải tin nóng in không có đường dẫn"), fault.cure);
	}
	const lacking = blocks.flatMap(({ source, ...place }) => (source ? [{ source, place }] : []));
	const empty = findEmpty(
		lacking.map(({ source }) => source),
		present,
	);
	for (const { source, place } of present.held?.articles ? [] : lacking) {
		if (!empty.has(keyOf(source))) continue;
		const message = `Khối này trống: chưa có bài nào đã đăng ${WORDS[source.by]} ${quoted(source.written)}.`;
		const meant = nearest(source.written, namesOf(source.by, present));
		tell(place, message, `${meant ? `Có phải là ${quoted(meant)}? ` : ""}Xem lại tên, hoặc xóa khối này.`);
	}
	return warnings.map((warning) => ({ severity: "warning", file, ...warning }));
}

function faultOf(
	url: string,
	card: Card | undefined,
	{ addresses, held, now }: Present,
): Omit<Warning, keyof Pick> | undefined {
	const told = quoted(url);
	const status = card && statusAt(card, now);
	if (status === "live" || (!card && held?.address(url))) return undefined;
	if (card && status === "embargoed") {
		const { date, embargo } = card;
		const hour = printTime(embargo && embargo.epoch > date.epoch ? embargo : date);
		return {
			message: `Bài ${told} hẹn đến ${hour} mới đăng; từ nay đến đó, ${INSTEAD}.`,
			cure: "Cứ để vậy nếu đúng ý; không thì chọn bài khác.",
		};
	}
	if (status === "draft") return { message: `Bài ${told} còn là bản nháp; ${INSTEAD}.`, cure: CHOOSE };
	if (status === "expired") return { message: `Bài ${told} đã hết hạn đăng; ${INSTEAD}.`, cure: CHOOSE };
	if (addresses.gone.some(({ address }) => address === url))
		return { message: `Bài ${told} đã rút; ${INSTEAD}.`, cure: CHOOSE };
	const moved = addresses.moved.find(({ from }) => from === url);
	if (moved) return { message: `Bài ${told} đã đổi địa chỉ; ${INSTEAD}.`, cure: `Viết ${moved.to}` };
	return {
		message: `Không có bài nào ở địa chỉ ${told}; ${INSTEAD}.`,
		cure: "Chép lại địa chỉ bài từ thanh địa chỉ, hoặc xóa dòng này.",
	};
}

const WORDS = {
	section: "ở chuyên mục",
	tag: "có thẻ",
	author: "của tác giả",
	thread: "thuộc dòng sự kiện",
} as const;

/** The tags or people of live articles, for what may have been meant. */
function namesOf(by: BlockSource["by"], { articles, now }: Present): readonly string[] {
	const live = articles.filter((article) => statusAt(article, now) === "live");
	const named = (article: Card) =>
		by === "tag" ? article.tags : by === "author" ? article.credit.people.filter(({ slug }) => slug) : [];
	return [...new Set(live.flatMap((article) => named(article).map(({ name }) => name)))];
}

function spans({ pins, strip }: FrontFile): readonly (readonly [string, FrontSpan])[] {
	return [
		...pins.map((pin) => [`Bài ghim ${quoted(pin.url)}`, pin] as const),
		...(strip ? [["Dải tin nóng", strip] as const] : []),
	];
}

const keyOf = ({ by, slug }: BlockSource) => `${by} ${slug}`;

/** Which of these sources no live article has; a section may be empty, as its page may. */
function findEmpty(sources: readonly BlockSource[], { articles, now }: Present): ReadonlySet<string> {
	const left = new Map(sources.filter(({ by }) => by !== "section").map((one) => [keyOf(one), one]));
	for (const article of articles) {
		if (left.size === 0) break;
		for (const [key, source] of left)
			if (belongsTo(article, source) && statusAt(article, now) === "live") left.delete(key);
	}
	return new Set(left.keys());
}
