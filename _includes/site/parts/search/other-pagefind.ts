import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PAGEFIND_VERSION } from "../../../domain/text/pagefind-version.ts";

/** A Pagefind is installed whose index no reader's browser would understand. Nothing was touched. */
export class OtherPagefind extends Error {
	override name = "OtherPagefind";
	constructor(found: string) {
		super(
			`Expected Pagefind ${PAGEFIND_VERSION}, found ${found}: the search in the browser reads no other's files (assets/search/README.md)`,
		);
	}
}

/** Also where the error comes from another process. */
export const isOtherPagefind = (error: unknown) => error instanceof Error && error.name === "OtherPagefind";

/** @throws OtherPagefind */
export function refuseOther(found: string): void {
	if (found !== PAGEFIND_VERSION) throw new OtherPagefind(found);
}

/** What is installed, by the package's own file, which it does not export: to start it would cost every build. */
export function installedPagefind(): string {
	const file = new URL("../package.json", import.meta.resolve("pagefind"));
	return (JSON.parse(readFileSync(fileURLToPath(file), "utf8")) as { readonly version: string }).version;
}
