import { button, element } from "../../elements.ts";
import { printBytes } from "../amounts.ts";

/** Less than this is told as little, in bytes: an edition with pictures may want as much. */
const LITTLE = 50_000_000;

const UNASKED = "Khi máy đầy, trình duyệt có thể tự xóa phần đã tải. Bạn có thể xin nó giữ lâu dài.";
const GRANTED = "Trình duyệt đã nhận giữ lâu dài: máy đầy cũng không tự xóa báo.";
const REFUSED =
	"Trình duyệt chưa nhận giữ lâu dài. Nó thường nhận khi báo đã được thêm vào màn hình chính, hoặc khi bạn hay mở báo.";

/** How much room the browser has for the newspaper, and whether it may take it back. */
export class RoomPart {
	readonly #left = element("p", "");
	readonly #kept = element("p", "");
	readonly #keep = button("offline-button", "Giữ lâu dài", () => this.#ask());

	constructor(place: HTMLElement) {
		this.#kept.setAttribute("role", "status");
		this.#keep.hidden = true;
		place.append(this.#left, this.#kept, this.#keep);
		this.#tell();
	}

	/** Asks the browser anew how much room is left. */
	async show(): Promise<void> {
		this.#left.textContent = roomLeft(await navigator.storage?.estimate?.().catch(() => ({})));
	}

	async #tell(): Promise<void> {
		if (!navigator.storage?.persist) return;
		const granted = await navigator.storage.persisted();
		this.#keep.hidden = granted;
		this.#kept.textContent = granted ? GRANTED : UNASKED;
	}

	async #ask(): Promise<void> {
		const granted = await navigator.storage.persist().catch(() => false);
		this.#keep.hidden = granted;
		this.#kept.textContent = granted ? GRANTED : REFUSED;
	}
}

/** How much room is left, in words. Browsers tell it roughly, or not at all. */
export function roomLeft({ quota, usage }: StorageEstimate = {}): string {
	if (quota === undefined || usage === undefined) return "Trình duyệt này không cho biết còn bao nhiêu chỗ.";
	const left = Math.max(0, quota - usage);
	return left < LITTLE
		? `Sắp hết chỗ: trình duyệt chỉ còn dành cho báo khoảng ${printBytes(left)}.`
		: `Trình duyệt còn dành cho báo khoảng ${printBytes(left)}.`;
}
