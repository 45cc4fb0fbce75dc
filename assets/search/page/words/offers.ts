import { button, element, part } from "../../../page/elements.ts";
import type { Step } from "../../core/step.ts";
import { loadSuggestions } from "../../panel/suggestions.ts";
import { MOST_LETTERS, type SearchState } from "../address.ts";
import type { ResultList } from "../results/result-list.ts";
import { nearestTitles } from "./advice.ts";

type Act = () => Promise<unknown>;

/** What the page offers beside its results: over them what was meant, and a better order; under them ways to go on. */
export class Offers {
	private readonly above = part(document, ".search-notice");
	private readonly below = part(document, ".search-buttons");
	private readonly advice = part(document, ".search-advice");

	constructor(private readonly list: ResultList) {}

	clear(): void {
		this.above.replaceChildren();
		this.clearBelow();
	}

	clearBelow(): void {
		for (const place of [this.below, this.advice]) place.replaceChildren();
	}

	/** Says when something else was searched for than was asked. Said once: screen readers read out what changes here. */
	tell(step: Step, { query }: SearchState): void {
		const lines = [...sayCut(step, query), ...sayMeant(step, query)];
		const said = lines.map((line) => line.textContent).join("");
		if (this.above.textContent !== said) this.above.replaceChildren(...lines);
	}

	/** Something better came late: nothing moves until the reader says so. */
	reorder(act: Act): void {
		const line = element("p", "search-reorder", "Có kết quả khớp hơn – ");
		line.append(this.button("search-sort", "xếp lại", act, () => 0));
		this.above.append(line);
	}

	more(label: string, name: string, act: Act): void {
		this.below.append(this.button(name, label, act, () => this.list.length));
	}

	/**
	 * What to try when nothing was found, and the titles nearest to it.
	 *
	 * @param stored what can be opened, where only stored stories can
	 */
	advise(query: string, filtered: boolean, stored: Step["stored"]): void {
		const tips = [
			...(filtered ? ["Xóa bớt bộ lọc."] : []),
			"Bớt từ, chỉ giữ những từ chính: tên người, tên xã, tên việc.",
			"Xem lại chính tả; gõ không dấu cũng được.",
			"Thử từ khác cùng nghĩa.",
		];
		this.advice.append(
			element("h2", "", "Thử cách khác"),
			element("ul", "search-tips", ...tips.map((tip) => element("li", "", tip))),
		);
		if (query !== "") void this.nameNearest(query, stored);
	}

	private async nameNearest(query: string, stored: Step["stored"]): Promise<void> {
		const place = element("div", "search-nearest");
		this.advice.append(place);
		const data = stored ? undefined : await loadSuggestions().catch(() => undefined);
		const newest = (data?.titles ?? []).map(([title, path]) => ({ title, url: `/${path}/` }));
		const near = nearestTitles(query, stored?.stories ?? newest);
		if (near.length === 0 || !place.isConnected) return;
		const links = near.map(({ title, url }) => {
			const link = element("a", "", title);
			link.href = url;
			return element("li", "", link);
		});
		place.append(element("h2", "", "Những bài có tựa gần giống"), element("ul", "", ...links));
	}

	/** A button that goes away when it is pressed; the first new card takes the focus, or a new button. */
	private button(name: string, label: string, act: Act, next: () => number): HTMLButtonElement {
		return button(name, label, () => {
			const focus = next();
			this.below.replaceChildren();
			this.above.replaceChildren();
			void act().then(() => (this.list.linkAt(focus) ?? this.below.querySelector("button"))?.focus());
		});
	}
}

function sayCut({ query: { left, terms } }: Step, typed: string): HTMLElement[] {
	if (left === 0 && typed.length < MOST_LETTERS) return [];
	const said = `Câu bạn gõ dài quá: báo chỉ tìm theo ${terms.length} từ đầu. Mời bạn chỉ giữ vài từ chính.`;
	return [element("p", "search-cut", said)];
}

function sayMeant({ meant, query }: Step, typed: string): HTMLElement[] {
	const words = element("strong", "", query.typed);
	switch (meant) {
		case "keyboard":
			return [element("p", "search-meant", "Có vẻ bộ gõ tiếng Việt đang tắt; báo hiểu là: ", words, ".")];
		case "spelling": {
			const why = `? Không có bài khớp đúng với “${typed}”.`;
			return [element("p", "search-meant", "Có phải bạn tìm: ", words, why)];
		}
		default:
			return [];
	}
}
