import { test } from "node:test";
import { killApprovals } from "../support/letters/kill-approvals.ts";

test("approving is killed fifty times, and every letter waits or is printed, never both and never neither", async (t) => {
	t.diagnostic(`kills: ${JSON.stringify(await killApprovals(50, 50))}`);
});
