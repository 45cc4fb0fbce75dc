import type { Block, Dropped, Run, Runs } from "../foreign-body.ts";
import { textOfRuns } from "../runs.ts";

/** How programs name the places of notes: `fn:1`, `footnote-1`, `_ftn1`, `sdfootnote1sym`. */
const NOTE_ID = /^_?(?:ftn|edn|fn|footnote|endnote|sdfootnote|sdendnote|chu-?thich)\W?[\w-]*$/i;
const WORD = /[\p{L}\p{N}]/u;

/** Word names the note `ftn1` and leads to `_ftn1`, an anchor in it. */
const nameOf = (id: string) => id.replace(/^_/, "");

/** An element that may be a note, while it is read. */
export interface NoteHolder {
	readonly id: string;
	/** Whether a link in it leads back to a place on the page. */
	leadsBack: boolean;
}

/** Knows the notes of a text: what cites them comes before them. */
export class NoteKeeper {
	readonly notes = new Map<string, readonly Block[]>();
	readonly dropped: Dropped[] = [];
	/** By the id of the place that is led to. */
	readonly #labels = new Map<string, string>();
	/** The labels in use, each with how many places asked for it. */
	readonly #taken = new Map<string, number>();
	readonly #holders: NoteHolder[] = [];

	/**
	 * A link to a place on the page, whose text may be a note's number. Until its note is found nobody knows: without one
	 * it is text.
	 *
	 * @returns what stands in its place; undefined where it cannot cite a note
	 */
	cite(target: string, runs: Runs): Run | undefined {
		const text = textOfRuns(runs).trim();
		if (text.length > 40 || /\s/.test(text) || text === "") return undefined;
		const holder = this.#holders.at(-1);
		if (holder) holder.leadsBack = true;
		if (!WORD.test(text) && !/[*†‡§]/.test(text)) return { kind: "text", text: "" };
		let label = this.#labels.get(nameOf(target));
		if (label === undefined) {
			const asked = text.replace(/[^\p{L}\p{N}_-]/gu, "") || String(this.#taken.size + 1);
			label = this.#free(asked);
			this.#labels.set(nameOf(target), label);
		}
		return { kind: "note", label, text };
	}

	#free(asked: string): string {
		let count = this.#taken.get(asked) ?? 0;
		let label = asked;
		do {
			count += 1;
			label = count === 1 ? asked : `${asked}-${count}`;
		} while (count > 1 && this.#taken.has(label));
		this.#taken.set(label, 1).set(asked, count);
		return label;
	}

	/** Whether an element of that id may be a note, though it is none that lists have. */
	static isNoteId(id: string): boolean {
		return NOTE_ID.test(id);
	}

	open(id: string): NoteHolder {
		const holder = { id, leadsBack: false };
		this.#holders.push(holder);
		return holder;
	}

	/** Ends an element that may be a note, and keeps it if it is one. */
	close(holder: NoteHolder, blocks: readonly Block[], line: number): boolean {
		this.#holders.pop();
		const label = this.#labels.get(nameOf(holder.id));
		if (label === undefined || this.notes.has(label)) return false;
		if (!holder.leadsBack && !NOTE_ID.test(holder.id)) return false;
		this.notes.set(
			label,
			blocks.map((block) => this.#withoutWayBack(block, line)),
		);
		return true;
	}

	/** Our pages print their own way back from a note. */
	#withoutWayBack(block: Block, line: number): Block {
		if (block.kind !== "paragraph") return block;
		const runs = [...block.runs];
		for (const at of [0, -1]) {
			const end = runs.at(at);
			if (end?.kind !== "note") continue;
			runs.splice(at, 1);
			if (WORD.test(end.text)) this.dropped.push({ what: "số ở đầu chú thích", text: end.text, line });
		}
		const [first, ...others] = runs;
		return {
			...block,
			runs: first?.kind === "text" ? [{ ...first, text: first.text.trimStart() }, ...others] : runs,
		};
	}
}
