import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { NOTICES } from "../../../domain/addresses/paths/files.ts";
import { FONT_PACKAGES } from "./fonts.ts";

/** A bundled file of a package: `node_modules/qr/index.js`, the folder of the package apart. */
const PACKAGE = /^(?<folder>.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** Where the file of notices stands in the output. */
export const NOTICES_FILE = NOTICES.slice(1);

/**
 * The names, versions and licences of all that readers are sent and others have made: what the bundler says it has put
 * into their scripts, and the faces of the newspaper.
 *
 * @param inputs the files of the bundles, by esbuild's metafiles
 * @throws for a package without a licence: it may not be handed on
 */
export async function printNotices(inputs: Iterable<string>): Promise<string> {
	const bundled = Array.from(inputs, (file) => PACKAGE.exec(file)?.groups?.["folder"] ?? []).flat();
	const folders = new Set([...bundled, ...FONT_PACKAGES]);
	const notices = await Promise.all(Array.from(folders, printNotice));
	return notices.sort().join(`\n${"-".repeat(80)}\n\n`);
}

async function printNotice(folder: string): Promise<string> {
	const { name, version, license } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
	const file = (await readdir(folder)).find((one) => /^licen[cs]e(?:-\w+)?(?:\.(?:md|txt))?$/i.test(one));
	if (!file) throw new Error(`${name} has no licence.`);
	const text = await readFile(path.join(folder, file), "utf8");
	return `${name} ${version} (${license})\n\n${text.replaceAll("\r\n", "\n").trim()}\n`;
}
