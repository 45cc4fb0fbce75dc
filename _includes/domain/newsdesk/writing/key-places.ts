import { afterLine, lineAt } from "../../reader/yaml/front-matter.ts";
import type { DeskField } from "../fields/desk-field.ts";
import { HINTS } from "../write-skeleton.ts";
import type { Style } from "./print-value.ts";

/** Where a key belongs that has no line yet: what stands from the one offset to the other is replaced by it. */
export interface KeyPlace {
	readonly from: number;
	readonly to: number;
	readonly style: Style;
}

/** `# lede: "Sapô của bài."`, `# cover:`: an entry that is commented out, to be filled in. */
const EXAMPLE = /^# ?([A-Za-z]+):(?: +(\S.*)|)$/;
/** `#   src: ten-anh.jpg`: what stands under such an entry. */
const INSIDE = /^# {2,}\S/;
const QUOTED = /^# *(?:- +)?([A-Za-z]+): *"/;
const TEXTS: ReadonlySet<string> = new Set([
	"line",
	"text",
	"time",
	"number",
	"address",
	"choice",
	"section",
	"thread",
]);

/**
 * Where keys of the outer table belong that have no line yet: an entry that stands there commented out is filled in, as
 * whoever takes its # away would; a key of the skeleton stands below its hint.
 */
export function keyPlaces(
	text: string,
	start: number,
	end: number,
	fields: readonly DeskField[],
	style: Style,
): ReadonlyMap<string, KeyPlace> {
	const places = new Map<string, KeyPlace>();
	for (let at = start, below = at; at < end; at = below) {
		const line = lineAt(text, at);
		below = afterLine(text, at);
		if (!line.startsWith("#")) continue;
		const [, key, value = ""] = EXAMPLE.exec(line) ?? [];
		const field = fields.find(({ name }) => name === key);
		if (!field) {
			for (const [name, hint] of Object.entries(HINTS))
				if (line.startsWith(hint, 2)) places.set(name, { from: below, to: below, style });
			continue;
		}
		// "moved: mở địa chỉ này thì được đưa sang" explains a list, and is none.
		if (!TEXTS.has(field.kind) && !/^(?:[[{].*)?$/.test(value)) continue;
		const quoted = new Set(quotedKey(line));
		for (; below < end && INSIDE.test(lineAt(text, below)); below = afterLine(text, below))
			for (const name of quotedKey(lineAt(text, below))) quoted.add(name);
		places.set(field.name, { from: at, to: below, style: { ...style, quoted } });
	}
	return places;
}

const quotedKey = (line: string) => QUOTED.exec(line)?.slice(1) ?? [];
