import { closeSync, mkdirSync, openSync, readFileSync, rmSync, truncateSync, writeSync } from "node:fs";
import path from "node:path";
import { IMPORT_LEDGER } from "../../../_includes/domain/newsroom/content/places.ts";
import { fileProblem, type Problem } from "../../../_includes/domain/problem/problem.ts";
import { count } from "../../../_includes/domain/problem/wording.ts";
import { hashOf } from "../../../_includes/site/cache/hash.ts";
import { nameForProblems } from "../../../_includes/site/find-files.ts";
import { replaceWhole } from "../../newsroom/whole-file.ts";

/** One file of the newsroom that an import has written. */
export interface LedgerLine {
	/** `wordpress post-123` */
	readonly key: string;
	/** In the newsroom's folder: `articles/2022/05/ben-pha.md`. */
	readonly file: string;
	/** Hash of the file as it was written. */
	readonly written: string;
	/** Hash of what the source told. */
	readonly source: string;
}

/** The newsroom's files as the ledger asks for them. */
export interface LedgerDisk {
	/** Of a file as it is; undefined where it is not there. */
	readonly hash: (file: string) => string | undefined;
	readonly remove: (file: string) => void;
}

/** A line of an import at work: what it is about to write, and the hash of what stood there before, if anything. */
interface JournalLine extends LedgerLine {
	readonly was: string;
}

const HEAD =
	"# Sổ nhập báo cũ, do lệnh npm run import ghi; đừng sửa tay. Mỗi dòng một tệp: mã ở báo cũ, tệp, mã băm của tệp, mã băm của bản gốc.";
const LINE = /^([a-z]+ [^\t\n]+)\t([^\t\n]+)\t([0-9a-f]{20})\t([0-9a-f]{20})$/;
const JOURNAL_LINE = /^([a-z]+ [^\t\n]+)\t([^\t\n]+)\t([0-9a-f]{20})\t([0-9a-f]{20})\t([0-9a-f]{20}|-)$/;

/**
 * What was imported before: one line a file, sorted, in `content/imported.tsv`. While an import is at work a journal in
 * the cache tells of each file before it is written; what a killed one has left is counted to the ledger by the next.
 */
export class Ledger {
	readonly #lines = new Map<string, LedgerLine>();
	#changed = false;
	/** Of the journal, once something was announced. */
	#open: number | undefined;

	private constructor(
		private readonly file: string,
		private readonly journal: string,
		private readonly dry: boolean,
	) {}

	/**
	 * Opens the ledger of a newsroom.
	 *
	 * @param dry nothing is written
	 */
	static open(
		content: string,
		disk: LedgerDisk,
		{ dry }: { readonly dry: boolean },
	): { readonly ledger: Ledger } | { readonly problem: Problem } {
		const file = path.join(content, IMPORT_LEDGER);
		const ledger = new Ledger(file, workFile(content, "journal"), dry);
		for (const [at, line] of linesOf(file).entries()) {
			if (line === "" || line.startsWith("#")) continue;
			const [, key = "", name = "", written = "", source = ""] = LINE.exec(line) ?? [];
			if (key === "" || !isInside(name)) return { problem: unreadable(file, at + 1) };
			ledger.#set({ key, file: name, written, source });
		}
		ledger.#takeUpJournal(disk);
		return { ledger };
	}

	#takeUpJournal({ hash, remove }: LedgerDisk): void {
		const lines = linesOf(this.journal);
		// What the death of its writer has cut is not yet said.
		const whole = lines.slice(0, -1);
		for (const said of whole) {
			const [, key = "", file = "", written = "", source = "", was = ""] = JOURNAL_LINE.exec(said) ?? [];
			if (key === "" || !isInside(file)) continue;
			this.#changed = true;
			// Where what stood before still stands, or nothing, the writing did not come to pass.
			if ((hash(file) ?? "-") === was) continue;
			const line = { key, file, written, source };
			const former = this.#lines.get(placeOf(line));
			// It was on its way to another place: the rest of the way.
			if (former && former.file !== file && hash(former.file) === former.written && !this.dry)
				remove(former.file);
			this.#set(line);
		}
		if (!this.dry && lines.at(-1) !== undefined && lines.at(-1) !== "")
			truncateSync(this.journal, Buffer.byteLength(whole.map((line) => `${line}\n`).join("")));
	}

	#set(line: LedgerLine): void {
		this.#lines.set(placeOf(line), line);
	}

	/** The line of an article's file in a room: `articles`, `comments`. */
	line(key: string, room: string): LedgerLine | undefined {
		return this.#lines.get(`${room} ${key}`);
	}

	get lines(): Iterable<LedgerLine> {
		return this.#lines.values();
	}

	/** Says that a file is about to be written. */
	announce(line: LedgerLine, was: string | undefined): void {
		if (this.dry) return;
		const { key, file, written, source }: LedgerLine = line;
		const journal: JournalLine = { key, file, written, source, was: was ?? "-" };
		this.#open ??= this.#openJournal();
		writeSync(
			this.#open,
			`${[journal.key, journal.file, journal.written, journal.source, journal.was].join("\t")}\n`,
		);
	}

	#openJournal(): number {
		mkdirSync(path.dirname(this.journal), { recursive: true });
		return openSync(this.journal, "a");
	}

	/** Says that a file is as this line tells. */
	record(line: LedgerLine): void {
		const known = this.#lines.get(placeOf(line));
		if (known && known.file === line.file && known.written === line.written && known.source === line.source)
			return;
		this.#set(line);
		this.#changed = true;
	}

	/** Forgets a file that is not there any more. */
	forget(line: LedgerLine): void {
		this.#changed = this.#lines.delete(placeOf(line)) || this.#changed;
	}

	/** Writes the ledger, where anything has changed, and drops the journal. */
	async close(): Promise<void> {
		if (this.dry) return;
		if (this.#changed) {
			const lines = [...this.#lines.values()]
				.map(({ key, file, written, source }) => [key, file, written, source].join("\t"))
				.sort();
			const text = lines.length === 0 ? "" : `${[HEAD, ...lines].join("\n")}\n`;
			if (text !== linesOf(this.file).join("\n")) await replaceWhole(this.file, text);
		}
		if (this.#open !== undefined) closeSync(this.#open);
		this.#open = undefined;
		rmSync(this.journal, { force: true });
	}
}

/** Where an import of a newsroom keeps what only its work needs: beside the builds' caches, out of git. */
export function workFile(content: string, name: string): string {
	return path.join(".cache", "import", `${hashOf(path.resolve(content))}.${name}`);
}

const placeOf = ({ key, file }: LedgerLine) => `${file.slice(0, file.indexOf("/"))} ${key}`;

/** No line may name a file outside the newsroom's folder. */
const isInside = (file: string) =>
	file.split("/").every((part) => !/^\.{0,2}$/.test(part) && !part.includes("\\"));

function linesOf(file: string): string[] {
	try {
		return readFileSync(file, "utf8").replaceAll("\r\n", "\n").split("\n");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
		throw error;
	}
}

function unreadable(file: string, line: number): Problem {
	return {
		...fileProblem(
			"error",
			nameForProblems(file),
			`Dòng ${count(line)} của sổ nhập báo cũ không đọc được, nên không biết bài nào đã nhập.`,
			"Lấy lại tệp từ git (git checkout -- TỆP); nếu hai nhánh cùng nhập, giữ dòng của cả hai.",
		),
		line,
	};
}
