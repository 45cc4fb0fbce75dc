import { test } from "node:test";
import { killImports } from "../../support/import/kill-imports.ts";

// Twenty times by `npm run test:kill`.
test("an import that was killed four times in the midst and run again gives the same bytes as one run", () =>
	killImports(4));
