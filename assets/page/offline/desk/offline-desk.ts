import type { MonthStatus, Notice, OfflineStatus, Progress } from "../../../offline/messages.ts";
import { WHOLE } from "../../../offline/store/state.ts";
import { part } from "../../elements.ts";
import { askWorker, onNotice } from "../ask-worker.ts";
import { readStatus } from "../what-is-stored.ts";
import { announceProgress } from "./announce.ts";
import { MonthList } from "./month-list.ts";
import { OfflineWord } from "./offline-word.ts";
import { PackPart } from "./pack-part.ts";
import { type Deed, monthView, newestView, stockView } from "./pack-view.ts";
import { RoomPart } from "./room-part.ts";
import { showStock } from "./stock-part.ts";
import { YearList } from "./year-list.ts";

/** After so long without a word a download may be dead, in milliseconds: browsers stop workers as they please. */
const SILENCE = 15_000;

/** The working part of the page: shows what is stored and what is coming, and passes on what the reader wants. */
export class OfflineDesk {
	#status: OfflineStatus | undefined;
	/** How the download stood when it was heard of last. */
	#heard: Progress | undefined;
	/** The pack of which the reader is being asked whether to remove it. */
	#asking: string | undefined;
	#silence: ReturnType<typeof setTimeout> | undefined;
	readonly #word = new OfflineWord(() => this.#look());
	readonly #newest = new PackPart("", (deed) => this.#do(WHOLE, deed));
	readonly #stock = new PackPart("", (deed) => this.#do(WHOLE, deed));
	readonly #months = new MonthList(part(document, ".offline-months"), (name, deed) => this.#do(name, deed));
	readonly #years = new YearList(part(document, ".offline-years"), (name, deed) => this.#do(name, deed));
	readonly #room = new RoomPart(part(document, ".offline-room"));

	/** Asks what is stored, and shows it for as long as the page is open. */
	open(): void {
		part(document, ".offline-stock").append(this.#stock.element);
		onNotice((notice) => this.#hearNotice(notice));
		addEventListener("online", () => this.#look());
		this.#look();
	}

	async #look(): Promise<void> {
		const status = await readStatus().catch(() => undefined);
		// In place of the word that one has to wait.
		if (!this.#newest.element.isConnected)
			part(document, ".offline-newest").replaceChildren(this.#newest.element);
		if (!status) {
			this.#word.offer("Phần đọc ngoại tuyến chưa trả lời. Mạng yếu thì mời bạn đợi một lát.");
			return;
		}
		this.#status = status;
		this.#word.say("");
		this.#show();
	}

	#hearNotice(notice: Notice): void {
		if (notice.type === "progress") this.#hear(notice.progress);
		else this.#look();
	}

	#hear(progress: Progress): void {
		const said = announceProgress(progress, this.#heard);
		this.#heard = progress;
		if (said) this.#word.announce(said);
		if (!this.#status) return;
		this.#status = { ...this.#status, progress };
		this.#show();
		// Only the worker knows what is stored now.
		if (progress.state === "done" || progress.state === "cancelled") this.#look();
	}

	#do(pack: string, deed: Deed): void {
		switch (deed) {
			case "look":
				this.#look();
				break;
			case "confirm":
				this.#asking = pack;
				this.#show();
				break;
			case "keep":
				this.#asking = undefined;
				this.#show();
				break;
			case "download":
				this.#hear({ pack, state: "running", articles: 0, ofArticles: 0, bytes: 0, ofBytes: 0 });
				this.#follow(askWorker({ type: "download", pack }));
				break;
			case "remove":
				this.#asking = undefined;
				this.#follow(askWorker({ type: "remove", pack }));
				break;
			default:
				this.#follow(askWorker({ type: deed }));
		}
	}

	/** Whatever comes of it, what the page shows afterwards is so. */
	async #follow(deed: Promise<Progress | null>): Promise<void> {
		try {
			const progress = await deed;
			if (progress) this.#hear(progress);
			await this.#look();
		} catch {
			await this.#look();
			this.#word.say("Máy chưa làm được việc ấy. Mời bạn thử lại.");
		}
	}

	#show(): void {
		const status = this.#status;
		if (!status) return;
		const { edition, months, years, progress } = status;
		const running = progress?.state === "running" ? progress.pack : undefined;
		this.#newest.show(newestView(status), running !== undefined);
		showStock(part(document, ".offline-stock"), status);
		this.#stock.show(stockView(edition, this.#asking === WHOLE));
		const viewOf = (month: MonthStatus) => monthView(month, progress, this.#asking === month.name);
		const busy = running !== undefined;
		const stored = new Set(months.filter((month) => month.stored).map(({ name }) => name));
		this.#months.show(months, viewOf, busy);
		this.#years.show(years, { stored, viewOf, busy });
		this.#room.show();
		clearTimeout(this.#silence);
		if (running) this.#silence = setTimeout(() => this.#look(), SILENCE);
	}
}
