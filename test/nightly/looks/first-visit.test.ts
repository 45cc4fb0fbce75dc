import { after, before } from "node:test";
import { type ServedStarter, serveStarter } from "../../support/browser/every-kind.ts";
import { testFirstVisits } from "../../support/browser/test-first-visits.ts";

let starter: ServedStarter;

before(async () => {
	// The shell asks for pictures that are farther off, and for no icon.
	starter = await serveStarter({ whole: true });
});
after(() => starter.close());

testFirstVisits(() => starter, Number.POSITIVE_INFINITY);
