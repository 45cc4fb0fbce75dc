import path from "node:path";
import type { OfflinePack } from "../../../domain/parts/offline/offline.ts";
import { putSealed, readSealed } from "../../cache/sealed-file.ts";

const NAME = "offline-months.json";

type Known = Readonly<Record<string, { readonly key: string; readonly pack: OfflinePack }>>;

/**
 * What was listed of older months, remembered from build to build by the key of what they are made of: publishing costs
 * what changed, however many months readers can store.
 */
export class ListedMonths {
	readonly #file: string;
	readonly #known: Known;
	/** What this build has listed or found: all that is remembered after it. */
	readonly #packs = new Map<string, Known[string]>();

	private constructor(file: string, known: Known) {
		this.#file = file;
		this.#known = known;
	}

	static async open(cache: string): Promise<ListedMonths> {
		const file = path.join(cache, NAME);
		const kept = await readSealed(file, NAME);
		return new ListedMonths(file, kept ? (JSON.parse(kept.toString()) as Known) : {});
	}

	find(month: string, key: string): OfflinePack | undefined {
		const known = this.#known[month];
		return known?.key === key ? known.pack : undefined;
	}

	put(pack: OfflinePack, key: string): void {
		this.#packs.set(pack.name, { key, pack });
	}

	/** Keeps what was put, and forgets the rest. */
	async save(): Promise<void> {
		await putSealed(this.#file, NAME, JSON.stringify(Object.fromEntries(this.#packs)));
	}
}
