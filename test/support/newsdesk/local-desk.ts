import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { NEWSDESK } from "../../../_includes/domain/addresses/paths/newsdesk.ts";
import { type RunningServer, startServer } from "../../../_includes/site/serve/server.ts";
import { sharedSite } from "../site/shared-site.ts";

/** Files of the newsroom that the desk works on, by their path in its repository. */
export type DeskFiles = Readonly<Record<string, string>>;

/** The starter newspaper's files that the desk's forms are filled from. */
const BOOKS = ["content/newspaper.yaml", "content/sections.yaml"];

/** Serves the starter newspaper with its desk. */
export async function serveDesk(): Promise<RunningServer> {
	const { output } = await sharedSite("desk", undefined, { newsdesk: true });
	return startServer({ site: output, port: 0 });
}

/**
 * Opens the desk on a folder of this machine: the real one but for the picker, in whose place is a folder of the
 * browser's own.
 */
export async function openDesk(page: Page, server: RunningServer, files: DeskFiles): Promise<void> {
	const books = await Promise.all(
		BOOKS.map(async (file) => [file, await readFile(path.resolve(file), "utf8")]),
	);
	await page.addInitScript(() => {
		(window as unknown as Record<string, unknown>)["showDirectoryPicker"] = async () =>
			(await navigator.storage.getDirectory()).getDirectoryHandle("kho");
	});
	await page.goto(`${server.url}/robots.txt`);
	await page.evaluate(writeFiles, {
		...Object.fromEntries(books),
		...files,
		".git/HEAD": "ref: refs/heads/main\n",
	});
	await page.goto(server.url + NEWSDESK);
	await page.getByRole("button", { name: /kho.*trên máy|cục bộ|thư mục/i }).click();
	await page.getByRole("listbox").or(page.getByRole("grid")).first().waitFor();
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

/** Opens a form by its place: `articles/new`, `_singletons/entries/front`. */
export async function openPlace(page: Page, place: string): Promise<void> {
	await page.evaluate((to) => location.assign(to), `#/collections/${place}`);
	await page.locator(".bao-field").first().waitFor();
}

/** Saves the form that is open, once it is judged. Then it closes. */
export async function saveForm(page: Page): Promise<void> {
	await page.locator(".bao-state", { hasText: "Lưu được" }).waitFor();
	await page.getByRole("button", { name: "Lưu", exact: true }).click();
	await page.locator(".bao-field").first().waitFor({ state: "detached" });
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

async function writeFiles(files: Readonly<Record<string, string>>): Promise<void> {
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
