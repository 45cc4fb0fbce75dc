import { slug } from "../../../_includes/domain/addresses/slug.ts";
import { fold } from "../../../_includes/domain/text/fold.ts";
import { classicTone } from "../../../_includes/domain/text/tone.ts";

/** Names that share an address without being one word, and how they were told apart. */
export interface Pair {
	readonly kept: string;
	readonly other: string;
	/** How the other is printed from now on; absent where both are printed as they are. */
	readonly printed?: string;
}

/**
 * The spellings of tags or of people in an archive, and the one in which each is printed. Two spellings are one word
 * where they differ in capitals or in where a tone stands (`hòa`, `hoà`), or where one is the other typed without marks.
 * `Mèo` and `Mẹo`, `Thai` and `Thái` are two words: one syllable without marks is a word of its own.
 */
export class Spellings {
	readonly #counts = new Map<string, number>();
	readonly #agreed = new Map<string, string>();
	readonly #printed = new Map<string, string>();
	readonly pairs: Pair[] = [];

	/**
	 * @param options.apart whether two words of one address must be told apart: tags have one page each, while of people's
	 * names the newsroom decides
	 */
	constructor(private readonly options: { readonly apart: boolean }) {}

	/** Takes up a name as it is written once. */
	add(name: string): void {
		this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
	}

	/** Takes up a name that the newsroom has already: that is how it is printed. */
	agree(name: string): void {
		this.#agreed.set(slug(name), name);
	}

	/** Decides, once all names are known. */
	settle(): void {
		const byPage = new Map<string, string[]>();
		for (const name of this.#counts.keys()) {
			const page = slug(name);
			byPage.set(page, [...(byPage.get(page) ?? []), name]);
		}
		const pages = new Set([...byPage.keys(), ...this.#agreed.keys()]);
		for (const [page, names] of byPage) {
			if (page !== "") this.#settlePage(names, this.#agreed.get(page), pages);
		}
	}

	#settlePage(names: readonly string[], agreed: string | undefined, pages: Set<string>): void {
		// Most used first; of those as often the one that comes first by its letters, whatever the order of the source.
		const often = [...names].sort(
			(one, other) => this.#count(other) - this.#count(one) || (one < other ? -1 : 1),
		);
		const words: string[] = agreed === undefined ? [] : [agreed];
		for (const name of [...often.filter(hasMarks), ...often.filter((one) => !hasMarks(one))]) {
			const same = words.find((word) => isOneWord(word, name));
			if (same !== undefined) this.#printed.set(name, same);
			else words.push(name);
		}
		const [kept = "", ...others] = words.sort(
			(one, other) =>
				Number(other === agreed) - Number(one === agreed) ||
				this.#total(other, names) - this.#total(one, names) ||
				(one < other ? -1 : 1),
		);
		for (const other of others) {
			if (!this.options.apart) {
				this.pairs.push({ kept, other });
				continue;
			}
			let number = 2;
			while (pages.has(slug(`${other} ${number}`))) number += 1;
			const printed = `${other} (${number})`;
			pages.add(slug(printed));
			this.pairs.push({ kept, other, printed });
			for (const name of names)
				if (name === other || this.#printed.get(name) === other) this.#printed.set(name, printed);
		}
	}

	#count(name: string): number {
		return this.#counts.get(name) ?? 0;
	}

	#total(word: string, names: readonly string[]): number {
		return names
			.filter((name) => name === word || this.#printed.get(name) === word)
			.reduce((sum, name) => sum + this.#count(name), 0);
	}

	/** How a name is printed. */
	print(name: string): string {
		return this.#printed.get(name) ?? name;
	}
}

const plain = (text: string) => classicTone(text).toLowerCase();
const hasMarks = (name: string) => fold(name) !== plain(name);

function isOneWord(word: string, name: string): boolean {
	if (plain(word) === plain(name)) return true;
	const [bare, other] = hasMarks(word) ? [name, word] : [word, name];
	// Typed plainly: of several syllables none has a mark.
	return !hasMarks(bare) && hasMarks(other) && bare.trim().includes(" ");
}
