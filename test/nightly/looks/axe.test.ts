import { after, before } from "node:test";
import { type ServedStarter, serveStarter } from "../../support/browser/every-kind.ts";
import { testByAxe } from "../../support/browser/test-axe.ts";

let starter: ServedStarter;

before(async () => {
	starter = await serveStarter();
});
after(() => starter.close());

testByAxe(() => starter, { width: 360, height: 740 }, ["light", "dark"]);
testByAxe(() => starter, { width: 1280, height: 900 }, ["light", "dark"]);
