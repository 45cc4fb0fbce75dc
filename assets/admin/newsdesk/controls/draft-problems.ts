import type { Problem } from "../../../../_includes/domain/problem/problem.ts";
import type { PlainValues } from "./control-props.ts";

/** The entry of Sveltia that is being written: an immutable map. */
export interface SeenEntry {
	get(key: string): unknown;
	toJS(): Record<string, unknown>;
}

/** A draft as it is to be judged. */
export interface Draft {
	readonly collection: string;
	/** Of its file in the repository; "" while it has none. */
	readonly path: string;
	readonly isNew: boolean;
	readonly values: PlainValues;
}

/** What the strict reader says of a draft. */
export interface Judgement {
	readonly problems: readonly Problem[];
	/** Of these, those of a field of the form. */
	at(field: string): readonly Problem[];
	/** Those that no field of the form has. */
	readonly ofNone: readonly Problem[];
	/** What fields hold once the cure of a problem is written. */
	mended(problem: Problem): PlainValues;
}

type Judge = (draft: Draft) => Judgement;
type Write = (value: unknown) => void;

/** How long nothing must change before a draft is judged. */
export const PAUSE = 150;

const NOTHING: Judgement = { problems: [], at: () => [], ofNone: [], mended: () => ({}) };

/**
 * What is wrong with the draft at hand: judged once for all controls, shortly after the last change. One entry is
 * written at a time, so there is one of these.
 */
export class DraftProblems {
	#judge: Judge | undefined;
	#entry: SeenEntry | undefined;
	#draft: Draft | undefined;
	#judged: Draft | undefined;
	#judgement = NOTHING;
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #listeners = new Set<() => void>();
	readonly #waiting: (() => void)[] = [];
	readonly #writers = new Map<string, Write>();
	/** Mended values of fields whose controls Sveltia has not made yet: it makes them as they come into view. */
	readonly #unwritten = new Map<string, unknown>();

	/** Who judges. Before that nothing is wrong with any draft. */
	judgeWith(judge: Judge): void {
		this.#judge = judge;
	}

	/** Takes note of the entry that a control was drawn with. @returns what the form holds */
	see(entry: SeenEntry): PlainValues {
		if (entry !== this.#entry) {
			this.#entry = entry;
			const values = (entry.get("data") as SeenEntry | undefined)?.toJS() ?? {};
			this.#take({
				collection: String(entry.get("collection") ?? ""),
				path: String(entry.get("path") ?? ""),
				isNew: entry.get("newRecord") === true || (entry.get("path") ?? "") === "",
				values: { ...values, ...Object.fromEntries(this.#unwritten) },
			});
		}
		return this.#draft?.values ?? {};
	}

	#take(draft: Draft): void {
		if (this.#draft && sameDraft(this.#draft, draft)) return;
		this.#draft = draft;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#judgeNow(), PAUSE);
	}

	#judgeNow(): void {
		clearTimeout(this.#timer);
		if (this.#draft && this.#draft !== this.#judged) {
			this.#judged = this.#draft;
			this.#judgement = this.#judge?.(this.#draft) ?? NOTHING;
		}
		for (const heard of this.#waiting.splice(0)) heard();
		for (const heard of this.#listeners) heard();
	}

	/** The draft that was judged last, and the judgement. */
	get latest(): Judgement & { readonly draft: Draft | undefined } {
		const { problems, ofNone } = this.#judgement;
		const judgement = this.#judgement;
		return {
			draft: this.#judged,
			problems,
			ofNone,
			at: (field) => judgement.at(field),
			mended: (problem) => judgement.mended(problem),
		};
	}

	/** Judges a draft at once: nothing may happen between this and what is done with the answer. */
	judge(draft: Draft): Judgement {
		return this.#judge?.(draft) ?? NOTHING;
	}

	/** Whether a field has no error, once the last change has been judged. */
	async isSound(field: string): Promise<boolean> {
		if (this.#draft !== this.#judged) await new Promise<void>((heard) => this.#waiting.push(heard));
		return this.#judgement.at(field).every(({ severity }) => severity !== "error");
	}

	/** @returns what ends it */
	listen(heard: () => void): () => void {
		this.#listeners.add(heard);
		return () => this.#listeners.delete(heard);
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
	}

	/** Writes the cure of a problem into the form. */
	mend(problem: Problem): void {
		for (const [field, value] of Object.entries(this.#judgement.mended(problem))) {
			const write = this.#writers.get(field);
			if (write) write(value);
			else this.#unwritten.set(field, value);
		}
	}

	/** What was mended and is not in the form yet, for whoever saves it. */
	get unwritten(): PlainValues {
		return Object.fromEntries(this.#unwritten);
	}
}

const sameDraft = (one: Draft, other: Draft) =>
	one.collection === other.collection &&
	one.path === other.path &&
	JSON.stringify(one.values) === JSON.stringify(other.values);

/** Of the newsdesk in this tab. */
export const draftProblems = new DraftProblems();
