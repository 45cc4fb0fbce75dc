import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { HtmlValidate } from "html-validate";
import { buildSite } from "../../_includes/site/build-site.ts";
import { findFiles } from "../../_includes/site/find-files.ts";
import { readNewsroom } from "../../_includes/site/read-newsroom.ts";
import { settingsFrom } from "../../_includes/site/settings.ts";
import { walkLinks } from "../support/links.ts";
import { NOW } from "../support/site.ts";

let site: string;
let files: string[];

before(async () => {
	site = path.join(await mkdtemp(path.join(tmpdir(), "starter-")), "site");
	// Kept, since encoding its pictures takes long; and apart, since somebody may be building.
	await buildSite({ ...settingsFrom({}, NOW), output: site, cache: ".cache/starter-newspaper" });
	files = await findFiles(site);
});
after(() => rm(path.dirname(site), { recursive: true, force: true }));

test("the starter newspaper has no problem, at least 40 articles over three years, and eight sections", async () => {
	const { newsroom, problems } = await readNewsroom(settingsFrom({}, NOW));
	assert.deepEqual(problems, []);
	assert.ok(newsroom);
	assert.ok(newsroom.files.length >= 40);
	const years = newsroom.files.map(({ card }) => card.date.epoch);
	assert.ok(Math.max(...years) - Math.min(...years) > 3 * 365 * 24 * 3_600_000);
	assert.deepEqual(
		newsroom.sections.map((section) => section.slug),
		["thoi-su", "kinh-te", "xa-hoi", "van-hoa", "the-thao", "giao-duc", "suc-khoe", "doi-song"],
	);
	assert.equal(newsroom.authors.size, 5);
});

test("every link, picture, script and form of every page leads somewhere, fragments included", async () => {
	const { internal, targets } = await walkLinks(site, files, "https://tintinh.example");
	assert.ok(internal.length > 1000);
	const dead = internal.filter(({ address }) => !targets.has(address));
	assert.deepEqual(dead, []);
});

test("every page is valid HTML", async () => {
	const validator = new HtmlValidate({
		extends: ["html-validate:recommended"],
		rules: {
			// The serialiser's own style, which every parser takes.
			"void-style": "off",
			"doctype-style": "off",
			// A headline is as long as it is; the rule counts it with the newspaper's name.
			"long-title": "off",
			// A table that scrolls sideways on a phone is a region that the keyboard can reach; <section> needs a heading.
			"prefer-native-element": ["error", { exclude: ["region"] }],
			"no-trailing-whitespace": "off",
		},
	});
	const pages = files.filter((file) => file.endsWith(".html"));
	assert.ok(pages.length > 100);
	const faults: string[] = [];
	for (const page of pages) {
		const report = await validator.validateString(await readFile(path.join(site, page), "utf8"));
		for (const { messages } of report.results)
			for (const { ruleId, message, line, column } of messages)
				faults.push(`${page}:${line}:${column} ${ruleId} ${message}`);
	}
	assert.deepEqual(faults, []);
});
