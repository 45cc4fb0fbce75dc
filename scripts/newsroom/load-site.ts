import { readFile } from "node:fs/promises";
import path from "node:path";
import { readSitePath } from "../../_includes/domain/addresses/site-path.ts";
import { readNewspaper } from "../../_includes/domain/reader/newsroom/read-newspaper.ts";
import { decodeFile } from "../../_includes/site/read/bytes/decode-file.ts";
import type { Settings } from "../../_includes/site/settings.ts";
import { UsageError } from "../command/command.ts";

/** The newspaper's `url`; undefined where its imprint cannot be read, which `check` tells. */
export async function loadSite({ content }: Pick<Settings, "content">): Promise<string | undefined> {
	const file = path.join(content, "newspaper.yaml");
	const bytes = await readFile(file).catch(() => undefined);
	const { text } = bytes ? decodeFile(file, bytes) : { text: undefined };
	return text === undefined ? undefined : readNewspaper(file, text).value?.url;
}

/**
 * A word of the command line that may be an address: one that was copied whole from the browser is the path in it.
 *
 * @throws UsageError for the address of another site
 */
export function withoutSite(word: string, site: string | undefined): string {
	if (!/^https?:\/\//i.test(word)) return word;
	const reading = readSitePath(word, site);
	if (!reading.ok) throw new UsageError(`${reading.message} ${reading.cure}`);
	return reading.path;
}
