import { count } from "../../../_includes/domain/problem/wording.ts";
import { type SourceFault, SourceStop } from "../stream/source-stop.ts";
import { findJsonFault } from "./find-json-fault.ts";
import type { JsonFields, JsonRecord } from "./json-record.ts";

/** How much a file may hold at once. Far above what a newspaper has exported. */
const LIMITS = {
	/** Characters of one record. */
	record: 16 * 2 ** 20,
	/** Characters of a key outside of records. */
	key: 1000,
	/** Lists and objects inside one another. */
	depth: 100,
} as const;

const EXPORT_AGAIN = "Xuất lại tệp từ trang cũ rồi chép lại cho đủ.";

interface Level {
	readonly kind: "{" | "[";
	/** Of an object: the key whose value comes. */
	key: string;
	/** Of a list: whether its objects are wanted. */
	readonly list: string | undefined;
}

/** The record that is being read. */
interface Capture {
	readonly list: string;
	readonly line: number;
	readonly column: number;
	readonly depth: number;
	/** Its text in earlier pieces. */
	readonly parts: string[];
	size: number;
}

/** Finds the records in JSON that is written to it piece by piece, by quotation marks and brackets alone. */
export class JsonScanner {
	readonly #levels: Level[] = [];
	#ready: (JsonRecord | SourceFault)[] = [];
	#capture: Capture | undefined;
	#line = 1;
	/** The characters of the line before the piece that is being read. */
	#before = 0;
	#inString = false;
	#escaped = false;
	/** The key that is being read, where its text matters. */
	#key: string | undefined;
	#expectsKey = false;
	#sawRoot = false;

	constructor(private readonly wanted: (list: string) => boolean) {}

	/** @throws SourceStop */
	write(text: string): void {
		/** Where the record, or the key, goes on in this piece. */
		let from = 0;
		let lineStart = 0;
		const column = (at: number) => at - lineStart + 1 + this.#before;
		for (let at = 0; at < text.length; at++) {
			const sign = text.charCodeAt(at);
			if (sign === 0x0a) {
				this.#line++;
				this.#before = 0;
				lineStart = at + 1;
			} else if (this.#inString) {
				if (this.#escaped) this.#escaped = false;
				else if (sign === 0x5c) this.#escaped = true;
				else if (sign === 0x22) {
					this.#inString = false;
					if (this.#key !== undefined) this.#endKey(this.#key + text.slice(from, at));
				}
			} else if (sign === 0x22) {
				this.#inString = true;
				if (this.#capture || !this.#expectsKey) continue;
				this.#key = "";
				from = at + 1;
			} else if (sign === 0x7b || sign === 0x5b) {
				const list = this.#levels.at(-1)?.list;
				if (sign === 0x7b && list !== undefined && !this.#capture) {
					const depth = this.#levels.length;
					this.#capture = { list, line: this.#line, column: column(at), depth, parts: [], size: 0 };
					from = at;
				}
				this.#open(sign === 0x7b ? "{" : "[", column(at));
			} else if (sign === 0x7d || sign === 0x5d) {
				this.#close(sign === 0x7d ? "{" : "[", column(at));
				if (this.#capture?.depth === this.#levels.length) this.#endRecord(text.slice(from, at + 1));
			} else if (sign === 0x2c) this.#expectsKey = this.#levels.at(-1)?.kind === "{";
			else if (sign === 0x3a) this.#expectsKey = false;
			else if (this.#levels.length === 0 && sign > 0x20) this.#stop(column(at), NO_JSON);
		}
		this.#before += text.length - lineStart;
		if (this.#capture) this.#keep(text.slice(from));
		else if (this.#key !== undefined) this.#key = (this.#key + text.slice(from)).slice(0, LIMITS.key);
	}

	/** @throws SourceStop where the file ends too early */
	close(): void {
		if (!this.#sawRoot) this.#stop(1, { message: "Tệp không có gì bên trong.", cure: EXPORT_AGAIN });
		if (this.#levels.length === 0 && !this.#inString) return;
		const inside = this.#capture ? ` khi đang đọc mục mở ở dòng ${count(this.#capture.line)}` : "";
		this.#stop(this.#before + 1, { message: `Tệp bị cắt giữa chừng${inside}.`, cure: EXPORT_AGAIN });
	}

	/** The records that are whole by now, and what is wrong with others. */
	take(): readonly (JsonRecord | SourceFault)[] {
		const ready = this.#ready;
		this.#ready = [];
		return ready;
	}

	#open(kind: "{" | "[", column: number) {
		if (this.#levels.length === 0 && this.#sawRoot) this.#stop(column, NO_JSON);
		this.#sawRoot = true;
		if (this.#levels.length >= LIMITS.depth)
			this.#stop(column, { message: `Các lớp lồng nhau quá ${LIMITS.depth} lớp.`, cure: EXPORT_AGAIN });
		const path = this.#levels.flatMap(({ key }) => (key === "" ? [] : [key])).join(".");
		const isField = kind === "[" && this.#levels.at(-1)?.kind === "{";
		const list = isField && !this.#capture && this.wanted(path) ? path : undefined;
		this.#levels.push({ kind, key: "", list });
		this.#expectsKey = kind === "{";
	}

	#close(kind: "{" | "[", column: number) {
		if (this.#levels.pop()?.kind !== kind)
			this.#stop(column, { message: "Dấu ngoặc đóng không khớp dấu mở.", cure: EXPORT_AGAIN });
		this.#expectsKey = false;
	}

	#endKey(written: string) {
		const level = this.#levels.at(-1);
		if (level) level.key = written.slice(0, LIMITS.key);
		this.#key = undefined;
	}

	#keep(text: string) {
		const capture = this.#capture;
		if (!capture) return;
		capture.size += text.length;
		if (capture.size <= LIMITS.record) capture.parts.push(text);
		else capture.parts.length = 0;
	}

	#endRecord(text: string) {
		this.#keep(text);
		const capture = this.#capture as Capture;
		this.#capture = undefined;
		const { list, line, column, size, parts } = capture;
		if (size > LIMITS.record) {
			this.#ready.push({
				...{ line, column },
				message: `Một mục dài quá ${LIMITS.record / 2 ** 20} triệu ký tự.`,
				cure: "Xem lại bài ấy trên trang cũ: thường là ảnh dán thẳng vào bài. Gỡ ra rồi xuất lại.",
			});
			return;
		}
		const json = parts.join("");
		try {
			this.#ready.push({ list, line, fields: JSON.parse(json) as JsonFields });
		} catch {
			this.#ready.push(faultOf(json, { line, column }));
		}
	}

	#stop(column: number, told: Pick<SourceFault, "message" | "cure">): never {
		throw new SourceStop({ line: this.#line, column, ...told });
	}
}

const NO_JSON = {
	message: "Ngoài dấu ngoặc của tệp JSON còn có chữ.",
	cure: "Xuất lại tệp từ trang cũ, đừng sửa tay.",
} as const;

/** Where in a record its JSON is wrong. */
function faultOf(json: string, start: { readonly line: number; readonly column: number }): SourceFault {
	const before = json.slice(0, findJsonFault(json)).split("\n");
	const last = before.at(-1) ?? "";
	return {
		line: start.line + before.length - 1,
		column: before.length > 1 ? last.length + 1 : start.column + last.length,
		message: "JSON viết sai ở chỗ này.",
		cure: "Xuất lại tệp từ trang cũ, hoặc sửa chỗ ấy.",
	};
}
