import { button } from "../elements.ts";
import { say } from "./strip.ts";

/** Where the browser keeps, for as long as the tab is open, what the reader has closed. */
const KEY = "dai-bao";

/** Says that the page came from what is stored. @param printed the stored edition, `25-11-2026`; may be empty */
export function sayOffline(printed: string): void {
	sayOnce(`Đang ngoại tuyến${printed && `: số báo ngày ${printed}`}`);
}

/** Says that a newer edition is stored than this page is of, and lets the reader go there. */
export function sayNewer(printed: string): void {
	sayOnce(
		`Có số mới${printed && `, ngày ${printed}`}`,
		button("offline-button", "Mở số mới", () => location.reload()),
	);
}

/** A browser that closes its storage to the newspaper has no worker either, and nothing of this is said there. */
function sayOnce(text: string, way?: HTMLElement): void {
	if (sessionStorage.getItem(KEY) !== text) say(text, way, () => sessionStorage.setItem(KEY, text));
}
