import { test } from "node:test";
import { killApprovals } from "../../support/letters/kill-approvals.ts";

test("an editor's command that is killed leaves every letter waiting or printed", async () => {
	await killApprovals(4, 4);
});
