import { scriptPath } from "../../../_includes/domain/addresses/paths/files.ts";
import { pageAddress } from "../elements.ts";
import { whenIdle } from "../when-idle.ts";

type PrintCode = typeof import("./print-code.ts");

let loaded: PrintCode | undefined;

/** The code that draws QR codes, as a file of its own: nobody waits for it. The address is no import a bundler follows. */
async function load(): Promise<PrintCode> {
	const address = scriptPath("print-code");
	loaded ??= (await import(address)) as PrintCode;
	return loaded;
}

/**
 * Draws the page's address as a QR code on paper, when the page is printed. What draws it is fetched once the page has
 * been shown and rests, since a browser waits for nothing when it begins to print.
 */
export function preparePrinting(): void {
	whenIdle(() => void load().catch(() => {}));
	addEventListener("beforeprint", draw);
	// Safari of 2021 tells by this alone.
	matchMedia("print").addEventListener("change", ({ matches }) => matches && draw());
}

/** Prints the page with its code. */
export function printPage(): void {
	load()
		.catch(() => {})
		.finally(() => window.print());
}

function draw(): void {
	const place = document.querySelector(".print-code");
	if (place && loaded && !place.hasChildNodes()) place.append(loaded.drawCode(pageAddress()));
}
