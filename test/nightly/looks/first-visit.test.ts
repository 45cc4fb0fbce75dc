import { after, before } from "node:test";
import { testFirstVisits } from "../../proofs/looks/test-first-visits.ts";
import { type ServedStarter, serveStarter } from "../../support/browser/every-kind.ts";

let starter: ServedStarter;

before(async () => {
	// The shell asks for pictures that are farther off, and for no icon.
	starter = await serveStarter({ whole: true });
});
after(() => starter.close());

testFirstVisits(() => starter, Number.POSITIVE_INFINITY);
