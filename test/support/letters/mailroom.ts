import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { LETTER_FRAME } from "../../../_includes/domain/addresses/paths/letters.ts";
import type { VolumeFacts } from "../../../_includes/domain/letters/article-facts.ts";
import { letterFrame } from "../../../_includes/formats/machine/letter-frame.ts";
import { openFolderShelf } from "../../../_includes/site/services/host/folder-shelf.ts";
import type { Shelf } from "../../../_includes/site/services/host/shelf.ts";
import { createLettersHandler } from "../../../_includes/site/services/letters/handler.ts";
import { createMarks } from "../../../_includes/site/services/letters/marks.ts";
import { signTime } from "../../../_includes/site/services/letters/signed-time.ts";
import { createLetterStore, type LetterStore } from "../../../_includes/site/services/letters/store.ts";

export const KEY = "khóa chỉ để thử, dài hơn ba mươi hai ký tự";
export const ORIGIN = "https://tintinh.example";
export const START = Date.UTC(2026, 10, 29, 5, 30);
/** Takes comments until two days after the start; for ever; not any more; not at all. */
export const [OPEN, ALWAYS, CLOSED, SILENT] = ["mo", "mai-mai", "dong", "im-lang"].map(
	(slug) => `/2026/11/28/${slug}/`,
) as [string, string, string, string];
/** A comment that is printed under the first, and one that is on the page of its older ones. */
export const PRINTED = "ab2cd3ef4g";
export const OLDER = "zz2cd3ef4g";

const FACTS: VolumeFacts = {
	[OPEN]: {
		title: "Bến “phà” & <bến>",
		closes: Date.parse("2026-12-01T00:00:00+07:00"),
		comments: [OLDER, PRINTED],
	},
	[ALWAYS]: { title: "Mãi mãi", closes: null },
	[CLOSED]: { title: "Đã đóng", closes: Date.parse("2026-11-29T12:00:00+07:00") },
	[SILENT]: { title: "Im lặng" },
};
export const FACTS_FILE = "/2026/11/thu.json";
const PAGES: Readonly<Record<string, string>> = {
	[FACTS_FILE]: JSON.stringify(FACTS),
	[LETTER_FRAME]: letterFrame({
		newspaper: {
			...{ name: "Báo Thử", motto: "Thử", url: ORIGIN, description: "Thử", licence: "Số 1" },
			...{ governingBody: "Hội", editorInChief: "Út", address: "Bến", phone: "0275 000 0000" },
			email: "toasoan@tintinh.example",
		},
		sections: [{ slug: "thoi-su", name: "Thời sự" }],
		pages: [{ url: "/lien-he/", title: "Liên hệ" }],
		assets: { stylesheet: "/assets/site.css", icon: "/icons/icon.svg" },
		preview: false,
	}),
};

/** A handler over a newspaper of four articles, with a clock that is set. */
export interface TestMailroom {
	now: number;
	readonly store: LetterStore;
	readonly shelf: Shelf;
	/** What the handler has complained of. */
	readonly complaints: unknown[];
	/** What the site is asked for and answers; may be changed. */
	readonly pages: Record<string, string>;
	ask(request: Request, source?: string): Promise<Response>;
	/** Sends the fields of a form, as a browser does. */
	send(
		fields: Readonly<Record<string, string>>,
		options?: {
			readonly to?: string;
			readonly source?: string;
			readonly headers?: Readonly<Record<string, string>>;
		},
	): Promise<Response>;
	/** A time that was signed so many milliseconds ago. */
	time(ago?: number, article?: string): string;
	close(): Promise<void>;
}

export async function openMailroom(
	changed: {
		readonly key?: string | undefined;
		readonly shelf?: (shelf: Shelf) => Shelf;
		readonly most?: number;
	} = {},
): Promise<TestMailroom> {
	const folder = await mkdtemp(path.join(tmpdir(), "mailroom-"));
	const shelf = await openFolderShelf(path.join(folder, "letters"));
	const used = changed.shelf?.(shelf) ?? shelf;
	const store = createLetterStore(used, changed.most);
	const pages = { ...PAGES };
	const room = { now: START };
	const complaints: unknown[] = [];
	const now = () => room.now;
	const handler = createLettersHandler({
		store,
		marks: createMarks(used, now),
		key: "key" in changed ? changed.key : KEY,
		site: { read: async (address) => pages[address] },
		now,
		complain: (error) => complaints.push(error),
	});
	let sources = 0;
	const ask = (request: Request, source = `10.0.${Math.floor(sources / 250)}.${sources++ % 250}`) =>
		handler(request, source);
	return Object.assign(room, {
		...{ store, shelf, pages, complaints, ask },
		send: (
			fields: Readonly<Record<string, string>>,
			{ to = "/thu/gui/", source, headers }: NonNullable<Parameters<TestMailroom["send"]>[1]> = {},
		) =>
			ask(
				new Request(ORIGIN + to, {
					method: "POST",
					body: new URLSearchParams(fields).toString(),
					headers: { "content-type": "application/x-www-form-urlencoded", origin: ORIGIN, ...headers },
				}),
				source,
			),
		time: (ago = 60_000, article = OPEN) => signTime(KEY, article, room.now - ago),
		close: () => rm(folder, { recursive: true }),
	});
}
