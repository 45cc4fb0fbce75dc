import { after, before } from "node:test";
import { testByAxe } from "../../proofs/looks/test-axe.ts";
import { type ServedStarter, serveStarter } from "../../support/browser/every-kind.ts";

let starter: ServedStarter;

before(async () => {
	starter = await serveStarter();
});
after(() => starter.close());

testByAxe(() => starter, { width: 360, height: 740 }, ["light", "dark"]);
testByAxe(() => starter, { width: 1280, height: 900 }, ["light", "dark"]);
