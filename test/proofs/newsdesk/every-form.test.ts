import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { DeskField } from "../../../_includes/domain/newsdesk/fields/desk-field.ts";
import { FILE_KINDS, fieldsOf } from "../../../_includes/domain/newsdesk/fields/fields-of.ts";
import type { RunningServer } from "../../../_includes/site/serve/server.ts";
import { openBrowser, withPage } from "../../support/browser/browser.ts";
import { FULL_FILES } from "../../support/newsdesk/every-form.ts";
import {
	openDesk,
	openPlace,
	readDeskFile,
	saveForm,
	serveDesk,
	typeInto,
	WHOLE_FORM,
} from "../../support/newsdesk/local-desk.ts";

let browser: Browser;
let server: RunningServer;

before(async () => {
	[browser, server] = await Promise.all([openBrowser(), serveDesk()]);
});
after(() => Promise.all([browser.close(), server.close()]));

const PICTURE = "content/media/2023/08/chuyen-pha-som.svg";

/** Of a form and of the tables in it; a list of items and the text after the front matter have no name in the file. */
function keysOf(fields: readonly DeskField[]): readonly string[] {
	return fields.flatMap(({ name, fields: inside = [] }) => [
		...(name === "items" || name === "body" ? [] : [name]),
		...keysOf(inside),
	]);
}

test("each kind of file that has a form is here, with every key", () => {
	// Addresses have no form: commands write them.
	const kinds = FILE_KINDS.filter((kind) => kind !== "addresses");
	assert.deepEqual(FULL_FILES.map(({ kind }) => kind).sort(), [...kinds].sort());
	// The keys of an article stand in a file of their own, see the local folder's test; here are those that it lacks.
	for (const { kind, text } of FULL_FILES)
		for (const key of kind === "article"
			? ["thread", "draft", "imported", "audio", "at"]
			: keysOf(fieldsOf(kind)))
			assert.match(text, new RegExp(`(?:^|[\\s{,"'-])${key}["']?:`, "m"), `${kind}: ${key}`);
});

const line = (page: Page, label: string, at = 0) =>
	page.getByRole("textbox", { name: label, exact: true }).nth(at);

test("a change that is taken back leaves the bytes of the file, all of them, in the form of", (t) =>
	withPage(
		browser,
		async ({ page }) => {
			const files = Object.fromEntries(FULL_FILES.map((one) => [one.file, one.text]));
			await openDesk(page, server, { [PICTURE]: await readFile(PICTURE, "utf8"), ...files });
			for (const { kind, file, form, text, label, at } of FULL_FILES)
				await t.test(`${kind} with every key`, async () => {
					await openPlace(page, form);
					const before = await line(page, label, at).inputValue();
					await typeInto(line(page, label, at), `${before} mới`);
					await saveForm(page);
					const changed = await readDeskFile(page, file);
					assert.notEqual(changed, text);
					assert.equal(changed.replace(" mới", ""), text);
					await openPlace(page, form);
					await typeInto(line(page, label, at), before);
					await saveForm(page);
					assert.equal(await readDeskFile(page, file), text);
					for (const other of FULL_FILES)
						assert.equal(await readDeskFile(page, other.file), other.text, other.file);
				});
		},
		WHOLE_FORM,
	));

test("a running story that no reader knows yet is known at the desk, by the repository's own file", () =>
	withPage(
		browser,
		async ({ page }) => {
			const files = Object.fromEntries(FULL_FILES.map((one) => [one.file, one.text]));
			await openDesk(page, server, files);
			await openPlace(page, "articles/entries/2023/08/ban-nhap-cu");
			const thread = page.getByRole("combobox", { name: "Dòng sự kiện", exact: true });
			assert.equal(await thread.locator("option:checked").textContent(), "Chuyện chưa kể");
			const facts = await page.evaluate(async () => (await fetch("/admin/toa-soan.json")).text());
			assert.doesNotMatch(facts, /Chuyện chưa kể/);
		},
		WHOLE_FORM,
	));
