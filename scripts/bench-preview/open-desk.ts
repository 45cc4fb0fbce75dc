import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { NEWSDESK } from "../../_includes/domain/addresses/paths/newsdesk.ts";

/** Files of the newsroom that the desk works on, by their path in its repository. */
export type DeskFiles = Readonly<Record<string, string>>;

/** The newspaper's files that the desk's forms are filled from. */
const BOOKS = ["content/newspaper.yaml", "content/sections.yaml"];

/**
 * Opens the desk of a newspaper that is served on a folder of this machine: the real one but for the picker, in whose
 * place is a folder of the browser's own.
 *
 * @param url where the newspaper is served
 */
export async function openDesk(
	page: Page,
	{ url }: { readonly url: string },
	files: DeskFiles,
): Promise<void> {
	const books = await Promise.all(
		BOOKS.map(async (file) => [file, await readFile(path.resolve(file), "utf8")]),
	);
	await page.addInitScript(() => {
		(window as unknown as Record<string, unknown>)["showDirectoryPicker"] = async () =>
			(await navigator.storage.getDirectory()).getDirectoryHandle("kho");
	});
	await page.goto(`${url}/robots.txt`);
	await page.evaluate(writeFiles, {
		...Object.fromEntries(books),
		...files,
		".git/HEAD": "ref: refs/heads/main\n",
	});
	await page.goto(url + NEWSDESK);
	await page.getByRole("button", { name: /kho.*trên máy|cục bộ|thư mục/i }).click();
	await page.getByRole("listbox").or(page.getByRole("grid")).first().waitFor();
}

/** Opens a form by its place: `articles/new`, `_singletons/entries/front`. */
export async function openPlace(page: Page, place: string): Promise<void> {
	await arrive(page);
	await page.evaluate((to) => location.assign(to), `#/collections/${place}`);
	await page.locator(".bao-field").first().waitFor();
}

/**
 * Waits until Sveltia has gone where it was going. It goes by a view transition, and looks at the address when that has
 * begun: a form that is asked for in between is opened at once, and once more then, without what was typed meanwhile.
 * Nobody is as quick as that by hand.
 */
export async function arrive(page: Page): Promise<void> {
	await page.evaluate(async () => {
		if (!("activeViewTransition" in document))
			throw new Error("Expected a browser that tells its transition");
		await (document.activeViewTransition as { readonly finished: Promise<void> } | null)?.finished;
	});
}

async function writeFiles(files: DeskFiles): Promise<void> {
	const root = await navigator.storage.getDirectory();
	const top = await root.getDirectoryHandle("kho", { create: true });
	for (const [name, text] of Object.entries(files)) {
		let folder = top;
		const parts = name.split("/");
		const last = parts.pop() ?? "";
		for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
		const stream = await (await folder.getFileHandle(last, { create: true })).createWritable();
		await stream.write(text);
		await stream.close();
	}
}
