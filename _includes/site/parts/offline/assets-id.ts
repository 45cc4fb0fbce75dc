import { hashOfData } from "../../cache/hash.ts";
import { SCRIPT_FILES } from "../assets/browser-code.ts";
import { SHEET_FILES } from "../assets/styles.ts";

/** Names in the output of all scripts and style sheets that pages load. */
export const ASSET_FILES: readonly string[] = [...SCRIPT_FILES, ...SHEET_FILES].sort();

/**
 * Names the state of all scripts and style sheets: pages bring it as the header `X-Assets`, so that a browser that
 * stores them can tell which page goes with which.
 *
 * @param hashes of the contents of `ASSET_FILES`
 */
export async function assetsId(hash: (file: string) => Promise<string | undefined>): Promise<string> {
	return hashOfData(await Promise.all(ASSET_FILES.map(hash)));
}
