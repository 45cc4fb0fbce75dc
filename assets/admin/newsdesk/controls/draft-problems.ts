import type { Article, Filed } from "../../../../_includes/domain/article/article.ts";
import type { FileKind } from "../../../../_includes/domain/newsdesk/fields/fields-of.ts";
import type { Values } from "../../../../_includes/domain/newsdesk/values.ts";
import type { Problem } from "../../../../_includes/domain/problem/problem.ts";
import { fileKind } from "./file-kind.ts";
import type { MediaFiles } from "./picture/picture-url.ts";

/** What of an entry of Sveltia is asked for: it is an immutable map. */
export interface SeenEntry {
	get(key: "data"): { toJS(): Record<string, unknown> } | undefined;
	get(key: "mediaFiles"): MediaFiles | undefined;
	get(key: "collection" | "path"): string | undefined;
}

/** A draft as it is to be judged. */
export interface Draft {
	/** Undefined of a collection that the newsdesk does not know. */
	readonly kind: FileKind | undefined;
	/** Of its file in the repository; "" while it has none. */
	readonly path: string;
	readonly values: Values;
	/** Whether the repository has a file that may be shown, `content/media/2022/05/ben-pha.jpg`. */
	readonly hasFile: (path: string) => boolean;
}

/** What the strict reader says of a draft. */
export interface Judgement {
	/** Of the file, as it would be saved. */
	readonly text?: string;
	/** Of a draft of one, without an error. */
	readonly article?: Filed<Article> | undefined;
	readonly problems: readonly Problem[];
	/** Of these, those of a field of the form. */
	readonly at: (field: string) => readonly Problem[];
	/** Those that no field of the form has. */
	readonly ofNone: readonly Problem[];
	/** What fields hold once the cure of a problem is written. */
	readonly mended: (problem: Problem) => Values;
}

type Write = (value: unknown) => void;

/** How long nothing must change before a draft is judged. */
export const PAUSE = 150;

const NOTHING: Judgement & { readonly draft: undefined } = {
	problems: [],
	at: () => [],
	ofNone: [],
	mended: () => ({}),
	draft: undefined,
};

/**
 * What is wrong with the draft at hand: judged once for all controls, shortly after the last change. One entry is
 * written at a time, so there is one of these.
 */
export class DraftProblems {
	#judge: ((draft: Draft) => Judgement) | undefined;
	#entry: SeenEntry | undefined;
	#draft: Draft | undefined;
	#latest: Judgement & { readonly draft: Draft | undefined } = NOTHING;
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #listeners = new Set<() => void>();
	readonly #waiting: (() => void)[] = [];
	readonly #writers = new Map<string, Write>();
	/** Mended values of fields whose controls Sveltia has not made yet: it makes them as they come into view. */
	readonly #unwritten = new Map<string, unknown>();

	/** Who judges. Before that nothing is wrong with any draft. */
	judgeWith(judge: (draft: Draft) => Judgement): void {
		this.#judge = judge;
	}

	/** The draft that an entry of Sveltia is. */
	draftOf(entry: SeenEntry): Draft {
		const path = entry.get("path") ?? "";
		const values = { ...entry.get("data")?.toJS(), ...Object.fromEntries(this.#unwritten) };
		const files = entry.get("mediaFiles");
		return {
			kind: fileKind(path, entry.get("collection") ?? ""),
			path,
			values,
			// Sveltia lists files for those collections alone that have a folder of their own.
			hasFile: (name) => !files?.size || files.some((file) => file.get("path") === name),
		};
	}

	/** Takes note of the entry that a control was drawn with. @returns what the form holds */
	see(entry: SeenEntry): Values {
		if (entry !== this.#entry) {
			this.#entry = entry;
			const draft = this.draftOf(entry);
			if (!this.#draft || !isSame(this.#draft, draft)) {
				// Nothing that was said of another file is said of this one until it is judged, nor a cure of it written here.
				if (this.#draft?.path !== draft.path) this.#latest = NOTHING;
				this.#draft = draft;
				clearTimeout(this.#timer);
				this.#timer = setTimeout(() => this.#judgeNow(), PAUSE);
			}
		}
		return this.#draft?.values ?? {};
	}

	#judgeNow(): void {
		const draft = this.#draft;
		if (draft) this.#latest = { ...this.judge(draft), draft };
		for (const heard of this.#waiting.splice(0)) heard();
		for (const heard of this.#listeners) heard();
	}

	/** The draft that was judged last, and the judgement. */
	get latest(): Judgement & { readonly draft: Draft | undefined } {
		return this.#latest;
	}

	/** Judges a draft at once. */
	judge(draft: Draft): Judgement {
		return this.#judge?.(draft) ?? NOTHING;
	}

	/** The errors of a field, once the last change has been judged. */
	async errorsOf(field: string): Promise<readonly Problem[]> {
		if (this.#draft !== this.#latest.draft) await new Promise<void>((heard) => this.#waiting.push(heard));
		return this.#latest.at(field).filter(({ severity }) => severity === "error");
	}

	/** @returns what ends it */
	listen(heard: () => void): () => void {
		this.#listeners.add(heard);
		return () => {
			this.#listeners.delete(heard);
		};
	}

	/** A control that can write its field. */
	join(field: string, write: Write): void {
		this.#writers.set(field, write);
		if (!this.#unwritten.has(field)) return;
		write(this.#unwritten.get(field));
		this.#unwritten.delete(field);
	}

	leave(field: string, write: Write): void {
		if (this.#writers.get(field) === write) this.#writers.delete(field);
		if (this.#writers.size > 0) return;
		// With its form goes what was to be written there, and what was said of it.
		this.#unwritten.clear();
		this.#entry = undefined;
		this.#draft = undefined;
		this.#latest = NOTHING;
	}

	/** Writes the cure of a problem into the form. */
	mend(problem: Problem): void {
		for (const [field, value] of Object.entries(this.#latest.mended(problem))) {
			const write = this.#writers.get(field);
			if (write) write(value);
			else this.#unwritten.set(field, value);
		}
	}

	/** What was mended and is not in the form yet, for whoever saves it. */
	get unwritten(): Values {
		return Object.fromEntries(this.#unwritten);
	}
}

const isSame = (one: Draft, other: Draft) =>
	one.kind === other.kind &&
	one.path === other.path &&
	JSON.stringify(one.values) === JSON.stringify(other.values);

/** Of the newsdesk in this tab. */
export const draftProblems = new DraftProblems();
