import type { ListedBundle } from "../../../../_includes/domain/parts/search/bundles.ts";
import type { OpenBundle } from "./open-bundle.ts";
import type { Searchable } from "./searchable.ts";
import type { TitleIndex } from "./title-index.ts";

/** The bundles that can hold an article of some months; files are shared with the whole index. */
export class PeriodIndex implements Searchable {
	/** @param from and `to`: months, `2022-05`, both included; empty where open */
	constructor(
		private readonly whole: Searchable,
		private readonly from: string,
		private readonly to: string,
	) {}

	async bundles(): Promise<readonly ListedBundle[]> {
		const all = await this.whole.bundles();
		return all.filter(
			({ from, to }) => (this.to === "" || from <= this.to) && (this.from === "" || to >= this.from),
		);
	}

	titles(fresh?: boolean): Promise<TitleIndex> {
		return this.whole.titles(fresh);
	}

	ask<Answer>(name: string, question: (bundle: OpenBundle) => Promise<Answer>): Promise<Answer> {
		return this.whole.ask(name, question);
	}
}
