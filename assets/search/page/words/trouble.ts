import { OFFLINE_DESK } from "../../../../_includes/domain/addresses/paths/pages.ts";
import { element, part } from "../../../page/elements.ts";
import type { Step } from "../../core/step.ts";
import { reportFailures, reportNothing } from "./report.ts";

/** Says over the results what of the archive did not come. */
export class Trouble {
	private readonly place = part(document, ".search-trouble");

	/** Whether something is said. */
	get told(): boolean {
		return this.place.textContent !== "";
	}

	clear(): void {
		this.place.textContent = "";
	}

	/**
	 * Names the periods that did not come, and how many found articles.
	 *
	 * @returns whether there are any
	 */
	tellMissing({ failed }: Step, missing: number): boolean {
		this.place.textContent = reportFailures(failed, missing, navigator.onLine);
		return this.told;
	}

	/** Nothing of the archive came. Without a network the reader is told how to be ready the next time. */
	tellNothing(): void {
		this.place.textContent = reportNothing(navigator.onLine);
		if (navigator.onLine) return;
		const way = element("a", "", "tải báo về máy");
		way.href = OFFLINE_DESK;
		this.place.append(" Xem cách ", way, " để lần sau không có mạng vẫn tìm được.");
	}
}
