import type { GoneList } from "../../../../_includes/domain/parts/offline/offline.ts";
import type { LostCard, SavedCard } from "../../../offline/messages.ts";
import { button, element, part } from "../../elements.ts";
import { printNumber } from "../amounts.ts";
import { askWorker, onNotice } from "../ask-worker.ts";
import { goneWord } from "../gone-word.ts";
import { readStored } from "../what-is-stored.ts";
import { savedCard } from "./saved-card.ts";

const EMPTY =
	"Chưa có bài nào. Gặp bài muốn giữ, bấm “Lưu lại” ở đầu bài: bài và ảnh sẽ nằm ở đây cho tới khi bạn bỏ.";

/**
 * The reader's saved stories. One that is given up can be taken back for as long as the page is in sight: the worker is
 * told when the reader leaves, since what it has dropped it could not fetch again offline.
 */
export class SavedList {
	readonly #word = part(document, "main .offline-word[role=status]");
	readonly #counted = part(document, ".saved-count");
	readonly #list = part(document, ".saved-stories");
	readonly #lost = part(document, ".saved-lost");
	/** Their rows, by address. */
	readonly #givenUp = new Map<string, HTMLElement>();

	open(): void {
		onNotice(({ type }) => {
			if (type === "changed" && this.#givenUp.size === 0) this.#look();
		});
		addEventListener("pagehide", () => this.#tellGivenUp());
		document.addEventListener("visibilitychange", () => {
			if (document.visibilityState === "hidden") this.#tellGivenUp();
		});
		this.#look();
	}

	async #look(): Promise<void> {
		try {
			const { saved, lost, gone } = await readStored();
			this.#list.replaceChildren(...saved.map((card) => this.#row(card)));
			this.#lost.replaceChildren(...lost.map((card) => this.#lostRow(card, gone)));
			this.#count();
		} catch {
			const retry = button("offline-button", "Thử lại", () => this.#look());
			this.#word.replaceChildren(element("p", "", "Chưa mở được những bài đã lưu."), retry);
		}
	}

	#row(card: SavedCard): HTMLElement {
		const give = button("offline-button saved-give", "Bỏ lưu", () => {
			this.#givenUp.set(card.url, row);
			row.replaceChildren(gone);
			back.focus();
			this.#count();
		});
		const back = button("offline-button", "Hoàn tác", () => {
			this.#givenUp.delete(card.url);
			row.replaceChildren(story);
			give.focus();
			this.#count();
		});
		for (const one of [give, back]) one.setAttribute("aria-label", `${one.textContent}: ${card.title}`);
		const gone = element("p", "saved-gone", element("span", "", `Đã bỏ lưu “${card.title}”.`), back);
		const story = savedCard(card, give);
		const row = element("li", "", story);
		return row;
	}

	/** A story that is gone says so until the reader has read it. */
	#lostRow({ url, printed, section }: LostCard, gone: GoneList): HTMLElement {
		const word = `Bài bạn lưu${section && ` ở mục ${section}`}, đăng ${printed}, ${goneWord(url, gone)}`;
		const give = button("offline-button", "Đã đọc", () => {
			row.remove();
			askWorker({ type: "unsave", url }).catch(() => {});
		});
		give.setAttribute("aria-label", `Đã đọc, bỏ lời báo về bài đăng ${printed}`);
		const row = element("li", "saved-gone", element("span", "", word), give);
		return row;
	}

	#count(): void {
		const count = this.#list.children.length - this.#givenUp.size;
		this.#word.replaceChildren();
		this.#counted.textContent = count > 0 ? `${printNumber(count)} bài, mới lưu đứng trước.` : EMPTY;
	}

	#tellGivenUp(): void {
		for (const [url, row] of this.#givenUp) {
			row.remove();
			// If the worker fails the story is still saved, and stands here the next time.
			askWorker({ type: "unsave", url }).catch(() => {});
		}
		this.#givenUp.clear();
	}
}
