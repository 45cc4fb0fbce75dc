import { test } from "node:test";
import { killImports } from "../support/import/kill-imports.ts";

test("an import that was killed twenty times in the midst and run again gives the same bytes as one run", () =>
	killImports(20));
