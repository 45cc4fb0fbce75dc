import assert from "node:assert/strict";
import { test } from "node:test";
import { addressKind } from "../../../_includes/domain/addresses/address-kind.ts";
import { claim } from "../../../_includes/domain/addresses/claim.ts";
import { findConflicts } from "../../../_includes/domain/addresses/conflicts.ts";
import { findTakenAddresses } from "../../../_includes/domain/addresses/taken.ts";
import { readNewsroom } from "../../../_includes/site/read/read-newsroom.ts";
import { testSettings } from "../../support/site/settings.ts";
import { NOW } from "../../support/site/site.ts";
import { starterSite } from "../../support/site/starter-site.ts";

test("no alias can take any file of the newspaper: each is known as the build's own", async () => {
	const { files } = await starterSite();
	const { newsroom } = await readNewsroom(testSettings());
	assert.ok(files.length > 300 && newsroom);
	const articles = newsroom.files.map(({ card }) => card);
	const place = { line: 1, column: 1 };
	const own = [
		...articles.map(({ url, file }) => claim("article", url, file, place)),
		...newsroom.pages.map(({ url }) => claim("page", url, "trang.md", place)),
	];
	const { sections } = newsroom;
	for (const file of files) {
		const address = `/${file.replace(/(?:^|(?<=\/))index\.html$/, "")}`;
		assert.ok(addressKind(address), `nobody knows what ${address} is`);
		const alias = claim("alias", address, "la.md", place);
		const problems = [
			...findTakenAddresses([alias], { sections, articles, now: NOW }),
			...findConflicts([...own, alias]),
		];
		assert.ok(
			problems.some((problem) => problem.file === "la.md" && problem.severity === "error"),
			address,
		);
	}
});
