import { readFile } from "node:fs/promises";
import { iconPath } from "../../../domain/addresses/paths/files.ts";
import { hashOf } from "../../cache/hash.ts";

/** The one drawing of which all icons are made: square, on a ground of one colour. */
export const DRAWING = "assets/icons/icon.svg";

/**
 * The newspaper's drawing, for browsers that take it. Its name holds a hash of it, so that they may keep it: some ask for
 * the icon of a page each time that its address changes.
 */
export async function readDrawing(): Promise<{ readonly url: string; readonly bytes: Uint8Array }> {
	const bytes = await readFile(DRAWING);
	return { url: iconPath(`icon.${hashOf(bytes).slice(0, 10)}.svg`), bytes };
}
