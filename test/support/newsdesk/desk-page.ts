import type { Locator, Page } from "playwright-core";
import { arrive } from "../../../scripts/bench-preview/open-desk.ts";

/** The desk in a browser, worked as a journalist works it. */
export class DeskPage {
	readonly page: Page;
	readonly #url: string;

	/** @param url of the newspaper */
	constructor(page: Page, url: string) {
		this.page = page;
		this.#url = url;
	}

	/** Where a story stands, under its form. */
	get bar(): Locator {
		return this.page.locator("#bao-stage");
	}

	/** Opens the desk and pastes a token. */
	async signIn(token: string): Promise<void> {
		// Sveltia keeps a copy of what is typed half a second after the last key. Of a story that is saved sooner it is left,
		// and offered in front of the next new form.
		await this.page.addInitScript(() =>
			localStorage.setItem("sveltia-cms.prefs", JSON.stringify({ useDraftBackup: false })),
		);
		await this.page.goto(`${this.#url}/admin/`);
		await this.page.getByRole("button", { name: "Đăng nhập bằng mã truy cập" }).click();
		await this.page.getByRole("textbox").fill(token);
		await this.page.keyboard.press("Enter");
	}

	/** The list of a collection, once it is there. */
	async list(name = "articles"): Promise<void> {
		await this.#go(name);
		await this.page.getByRole("grid").or(this.page.getByRole("listbox")).first().waitFor();
	}

	/** @param entry `2026/11/mua-dua` */
	async open(entry: string, collection = "articles"): Promise<void> {
		await this.#go(`${collection}/entries/${entry}`);
		await this.field("Tít").waitFor();
	}

	async begin(collection = "articles"): Promise<void> {
		await this.#go(`${collection}/new`);
		await this.field("Tít").waitFor();
	}

	async #go(place: string): Promise<void> {
		await arrive(this.page);
		await this.page.goto(`${this.#url}/admin/#/collections/${place}`);
	}

	field(label: string): Locator {
		return this.page.getByRole("textbox", { name: label, exact: false }).first();
	}

	/** Saves, and answers whether it is handed in at once, where that is asked. */
	async save(): Promise<void> {
		await this.page.getByRole("button", { name: "Lưu", exact: true }).click();
	}

	/** What Sveltia says of a save that did not come about. */
	async refusal(): Promise<string> {
		const dialog = this.page.getByRole("alertdialog");
		await dialog.waitFor();
		const text = (await dialog.textContent()) ?? "";
		await dialog.getByRole("button", { name: "Đồng ý" }).click();
		return text;
	}

	/** After a save: leaves the story a draft, or hands it in. */
	async handIn(now: boolean): Promise<void> {
		const dialog = this.page.getByRole("alertdialog");
		await dialog.getByRole("button", { name: now ? "Gửi biên tập" : "Để sau" }).click();
		// The form closes when all is done.
		await this.page.waitForURL(/#\/collections\/[\w-]+$/);
	}

	/** Puts the story that is open to another stage: `Chờ duyệt`. */
	async stage(name: string): Promise<void> {
		const done = this.bar.getByText(`${name}.`);
		// A form that has only just opened may not take it yet.
		for (let tries = 0; tries < 20; tries += 1) {
			await this.page.getByRole("button", { name: /^Trạng thái/ }).click();
			await this.page.getByRole("menuitemradio", { name }).click();
			const isDone = await done.waitFor({ timeout: 5000 }).then(
				() => true,
				() => false,
			);
			if (isDone) return;
		}
		throw new Error(`The story cannot be put to “${name}”`);
	}
}
