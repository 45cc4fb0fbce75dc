import type { Locator, Page } from "playwright-core";
import { type RunningServer, startServer } from "../../../_includes/site/serve/server.ts";
import { openPlace } from "../../../scripts/bench-preview/open-desk.ts";
import { until } from "../offline/offline-site.ts";
import { sharedSite } from "../site/shared-site.ts";

export { type DeskFiles, openDesk, openPlace } from "../../../scripts/bench-preview/open-desk.ts";

/** A screen that shows a whole form. Of few points: each time that something moves all of it is drawn. */
export const WHOLE_FORM = { viewport: { width: 1280, height: 3000 }, deviceScaleFactor: 0.25 } as const;

/** Serves the starter newspaper with its desk. */
export async function serveDesk(): Promise<RunningServer> {
	const { output } = await sharedSite("desk", undefined, { newsdesk: true });
	return startServer({ site: output, port: 0 });
}

/** What is in a file of the desk's folder now. */
export function readDeskFile(page: Page, file: string): Promise<string> {
	return page.evaluate(async (name) => {
		let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("kho");
		const parts = name.split("/");
		const last = parts.pop() ?? "";
		for (const part of parts) folder = await folder.getDirectoryHandle(part);
		return (await (await folder.getFileHandle(last)).getFile()).text();
	}, file);
}

/** Opens the form of an entry: `articles`, `2022/05/mua-dua`. */
export const openForm = (page: Page, collection: string, entry: string): Promise<void> =>
	openPlace(page, `${collection}/entries/${entry}`);

/** Types into a field of the form that is open. The form knows of a change then. */
export async function typeInto(field: Locator, text: string): Promise<void> {
	await field.fill(text);
	const save = field.page().getByRole("button", { name: "Lưu", exact: true });
	await until(() => save.isEnabled(), "the form knows of a change");
}

/** Saves the form that is open, once it is judged. Then it closes. */
export async function saveForm(page: Page): Promise<void> {
	await page.locator(".bao-state", { hasText: "Lưu được" }).waitFor();
	await page.getByRole("button", { name: "Lưu", exact: true }).click();
	await page.locator(".bao-field").first().waitFor({ state: "detached" });
	// Sveltia goes back to the list only then: whoever asked for a form before would be taken away from it.
	await page.waitForURL(({ hash }) => !/\/(?:entries\/|new\b)/.test(hash));
}

/** What the desk tells at a field, as it is shown: severity, message and cure of each. */
export async function toldAt(page: Page, field: string): Promise<readonly (readonly string[])[]> {
	const shown = page.locator(`.field[data-key-path="${field}"] .bao-problem`);
	return shown.evaluateAll((problems) =>
		problems.map((problem) => {
			const [message, cure] = [...problem.querySelectorAll("p")].map((part) => part.textContent ?? "");
			const [, severity = "", said = ""] = /^(Lỗi|Cảnh báo): (.*)$/s.exec(message ?? "") ?? [];
			return [severity, said, cure ?? ""];
		}),
	);
}
