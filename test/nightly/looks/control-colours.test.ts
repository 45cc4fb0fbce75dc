import { after, before } from "node:test";
import { testControlColours } from "../../proofs/looks/test-control-colours.ts";
import { type ServedStarter, serveStarter } from "../../support/browser/every-kind.ts";

let starter: ServedStarter;

before(async () => {
	starter = await serveStarter();
});
after(() => starter.close());

for (const viewport of [
	{ width: 390, height: 844 },
	{ width: 1280, height: 900 },
])
	for (const colorScheme of ["light", "dark"] as const)
		testControlColours({ viewport, colorScheme }, { starter: () => starter, onEach: true });
