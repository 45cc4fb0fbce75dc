import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import type { Kind, KindContext } from "../../../scripts/import/kinds/kind.ts";
import { readSource } from "./read-source.ts";

const home = mkdtempSync(path.join(tmpdir(), "one-source-"));
after(() => rmSync(home, { recursive: true }));
let count = 0;

/** Writes a file that goes when the tests of a file have ended. */
export function temporaryFile(text: string | Uint8Array, name = "nguon.xml"): string {
	const file = path.join(home, `${++count}-${name}`);
	writeFileSync(file, text);
	return file;
}

/** What a kind gives of one file of this text. */
export function readText(kind: Kind, text: string | Uint8Array, context: Partial<KindContext> = {}) {
	return readSource(kind, temporaryFile(text), { root: home, ...context });
}
