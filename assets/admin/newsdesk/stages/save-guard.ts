import { blobName } from "./blob-name.ts";
import type { CommitGate } from "./commit-gate.ts";
import { HostRefusal } from "./host/ask-host.ts";
import type { FileAtHost, Host } from "./host/host.ts";
import { printMoment } from "./moment.ts";

/** An entry as it is about to be saved, or what it holds: an immutable map. */
interface SavedEntry {
	get(key: string): unknown;
}

/** What of Sveltia tells before an entry is saved. */
export interface TellsOfSaving {
	registerEventListener(listener: {
		readonly name: "preSave";
		readonly handler: (event: { readonly entry: SavedEntry }) => Promise<void>;
	}): void;
}

interface Guarding {
	readonly host: Host;
	readonly gate: CommitGate;
	readonly overwriting: Overwriting;
}

/** What was not saved because another text stands there, and whether it is to be written over all the same. */
export class Overwriting {
	/** `FILE COMMIT` */
	#refused: string | undefined;
	#allowed: string | undefined;
	readonly #listeners = new Set<() => void>();

	refuse(file: string, head: string): void {
		this.#refused = `${file} ${head}`;
		for (const heard of this.#listeners) heard();
	}

	isRefused = (file: string, head: string): boolean => this.#refused === `${file} ${head}`;

	/** The next text of that file may go over the one that is there now: it stays in the history of the story. */
	allow(file: string, head: string): void {
		this.#allowed = `${file} ${head}`;
	}

	isAllowed = (file: string, head: string): boolean => this.#allowed === `${file} ${head}`;

	/** @returns what ends it */
	listen(heard: () => void): () => void {
		this.#listeners.add(heard);
		return () => this.#listeners.delete(heard);
	}
}

/**
 * Nobody's text is overwritten in silence: before a file is saved, the host is asked who has it and what stands there, and
 * a text that is not the one which was opened is not written over.
 */
export function guardStories(cms: TellsOfSaving, guarding: Guarding): void {
	cms.registerEventListener({ name: "preSave", handler: ({ entry }) => guard(entry, guarding) });
}

async function guard(entry: SavedEntry, { host, gate, overwriting }: Guarding): Promise<void> {
	const file = String(entry.get("path") ?? "");
	if (!host.isOpen || file === "") return;
	const there = await host.look(file).catch((error) => {
		throw refusal(hostWords(error));
	});
	const opened = openedText(entry.get("data") as SavedEntry);
	const known = await Promise.all([opened, gate.written(file)].flatMap((text) => text ?? []).map(blobName));
	const isSame =
		overwriting.isAllowed(file, there.head) ||
		(there.blob === undefined ? opened === undefined : known.includes(there.blob));
	const why = whyNot(there, isSame, entry.get("newRecord") === true);
	if (why !== undefined) {
		if (!isSame) overwriting.refuse(file, there.head);
		throw refusal(why);
	}
	gate.expect(file, there.head);
}

/** Why a text may not be written over what stands at the host; nothing where it may. */
export function whyNot(
	{ story, viewer, blob }: FileAtHost,
	isSame: boolean,
	isNew: boolean,
): string | undefined {
	if (story && story.holder.login !== viewer.login)
		return `Bấm “Nhận bài” ở cuối trang rồi hãy lưu: ${story.holder.name} đang giữ bài này từ ${printMoment(story.heldSince)}.`;
	if (isSame) return undefined;
	if (isNew) return "Đổi tít, hoặc ngày đăng sang tháng khác: trong tháng đã có bài cùng tên tệp.";
	if (blob === undefined)
		return "Chép phần đã viết ra chỗ khác rồi mở lại trang: bài này đã bị xóa khỏi kho bài.";
	const who = story
		? `${story.savedBy} đã lưu một bản khác lúc ${printMoment(story.savedAt)}`
		: "bài đang đăng vừa đổi";
	return `Ở cuối trang, bấm “Mở bản mới nhất” rồi viết tiếp, hoặc “Lưu đè” nếu bản của anh chị mới là đúng: ${who}, sau khi anh chị mở bài.`;
}

/** The text of the file as it was opened; a new one has none. */
function openedText(values: SavedEntry): string | undefined {
	const quoted = values.get("$file");
	return typeof quoted === "string" && quoted !== "" ? JSON.parse(quoted) : undefined;
}

/** By these words Sveltia shows the cause. */
const refusal = (message: string) => new Error("saving_failed", { cause: { message } });

/** What to do about an answer that is none. */
export function hostWords(error: unknown): string {
	if (!(error instanceof HostRefusal)) throw error;
	if (error.status === 0) return "Đợi có mạng rồi làm lại: không hỏi được kho bài. Bài vẫn còn ở đây.";
	if (error.status === 401) return "Đăng nhập lại: kho bài không còn nhận mã truy cập này.";
	if (error.status === 403)
		return "Nhờ người quản lý kho bài cấp quyền: tài khoản này chưa được làm việc ấy.";
	return `Kho bài không nhận: ${error.message || error.status}`;
}
