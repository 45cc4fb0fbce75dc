import { button, element, pageAddress } from "../elements.ts";
import { shareMark, type Way } from "./share-mark.ts";

/** How long "Đã sao chép" stands, in milliseconds. */
const SAID = 4_000;

/**
 * Adds to the links for sharing what only a script can do: the device's own sheet, also behind the link at the head of
 * the article; copying the address; printing.
 */
export function addSharing(): void {
	const place = document.querySelector<HTMLElement>(".share-more");
	if (!place) return;
	const here = pageAddress();
	const said = element("span", "share-said");
	said.setAttribute("role", "status");
	const add = (way: Way, label: string, act: () => void) => {
		const made = button(`share-way share-${way}`, label, act);
		made.prepend(shareMark(way));
		place.append(made);
	};
	add("copy", "Sao chép liên kết", () => copyAddress(here, said));
	if ("share" in navigator) add("sheet", "Ứng dụng khác", () => openSheet(here));
	add("print", "In bài", () => window.print());
	place.append(said);
	if ("share" in navigator)
		document.querySelector(".tool--share")?.addEventListener("click", (event) => {
			event.preventDefault();
			openSheet(here);
		});
}

/** Hands an address of this page to the device's own sheet. */
export function openSheet(url: string): void {
	const title = document.querySelector("h1")?.textContent ?? document.title;
	// Closing the sheet is an answer too, and needs no word.
	navigator.share({ title, url }).catch(() => {});
}

/** Copies an address of this page, and says whether that was done. */
export async function copyAddress(address: string, said: HTMLElement): Promise<void> {
	let done = true;
	try {
		await navigator.clipboard.writeText(address);
	} catch {
		// Refused, or not there: a page that came without encryption has no clipboard.
		done = false;
	}
	said.textContent = done ? "Đã sao chép" : "Máy không cho sao chép, mời bạn chép trên thanh địa chỉ";
	setTimeout(() => {
		said.textContent = "";
	}, SAID);
}
