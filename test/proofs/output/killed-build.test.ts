import assert from "node:assert/strict";
import { test } from "node:test";
import { settleOutput } from "../../../_includes/site/output/commit-output.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { killBuilds } from "../../support/processes/kill-builds.ts";
import { fingerprint, killBuild, PHASES } from "../../support/processes/killed-build.ts";
import { seedCache } from "../../support/site/shared-site.ts";
import { withTinySite } from "../../support/site/site.ts";

test("a build that is killed while it writes, indexes or commits leaves the old site or the new one", async (t) => {
	await withTinySite({}, async (site) => {
		const build = ({ articles }: { articles: string }) =>
			site.build({ articles, search: true, newsdesk: true });
		const hits = await killBuilds(site, { size: 12, kills: 1, seed: 12, build });
		t.diagnostic(`kills: ${JSON.stringify(hits)}`);
	});
});

test("a first build that is killed leaves no site or all of it, and the next one is not kept from its work", async () => {
	await withTinySite({ "2026/10/mot.md": articleText({ date: "date: 2026-10-01 08:00" }) }, async (site) => {
		await seedCache(site.cache, { newsdesk: true });
		await killBuild(site, { seen: () => PHASES.commit(site), delay: 0 });
		await settleOutput(site.output);
		const left = await fingerprint(site.output);
		await site.build({ search: true, newsdesk: true });
		const whole = await fingerprint(site.output);
		assert.ok(Object.keys(whole).length > 10);
		if (Object.keys(left).length > 0) assert.deepEqual(left, whole);
	});
});
