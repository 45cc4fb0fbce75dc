import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { PAGEFIND_VERSION } from "../../../../../_includes/domain/text/pagefind-version.ts";
import {
	installedPagefind,
	isOtherPagefind,
	refuseOther,
} from "../../../../../_includes/site/parts/search/other-pagefind.ts";
import { checkEntry } from "../../../../../_includes/site/parts/search/write-bundle.ts";

test("the Pagefind that is pinned and installed is the one whose files the browser understands", async () => {
	const { dependencies } = JSON.parse(await readFile("package.json", "utf8"));
	assert.equal(dependencies.pagefind, PAGEFIND_VERSION);
	assert.equal(installedPagefind(), PAGEFIND_VERSION);
	refuseOther(installedPagefind());
});

test("an index that another version has made is refused, also where its package claims to be the right one", () => {
	const entry = (version: string) =>
		Buffer.from(JSON.stringify({ version, languages: { vi: { page_count: 3 } } }));
	checkEntry(entry(PAGEFIND_VERSION), 3);
	for (const other of ["1.6.1", "2.0.0", "1.6.0-beta.1"])
		assert.throws(() => checkEntry(entry(other), 3), isOtherPagefind);
});
