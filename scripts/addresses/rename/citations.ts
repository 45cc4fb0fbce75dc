import { hasPagesBelow } from "../../../_includes/domain/addresses/address-kind.ts";
import type { MovedAddress } from "../../../_includes/domain/addresses/addresses.ts";
import { addressKey, readSitePath } from "../../../_includes/domain/addresses/site-path.ts";
import type { Edit } from "../../../_includes/domain/problem/problem.ts";
import { ProblemLog } from "../../../_includes/domain/problem/problem-log.ts";
import { splitFrontMatter } from "../../../_includes/domain/reader/yaml/front-matter.ts";
import { ownLinks } from "../../../_includes/formats/inspect/own-links.ts";
import { behind, parsePlaced, rangeOf, sortEdits, textsIn } from "./yaml-edits.ts";

/** What is cited otherwise from now on: an address, and the file of an article in the folder of articles. */
export interface Moved extends MovedAddress {
	readonly file?: { readonly from: string; readonly to: string };
	/** The newspaper's `url`. */
	readonly site?: string | undefined;
}

/** Where a YAML file, such as `front.yaml`, cites what has moved. */
export function citationsInYaml(text: string, moved: Moved): readonly Edit[] {
	return sortEdits(
		textsIn(parsePlaced(text)).flatMap((node) => mended(text, node.value, rangeOf(node), moved)),
	);
}

/** Where the text of a file with front matter cites it, and an article among those that stand under it. */
export function citationsInMarkdown(text: string, moved: Moved): readonly Edit[] {
	const parts = splitFrontMatter(new ProblemLog("", text));
	if (!parts) return [];
	const related = behind(parsePlaced(text, parts.start, parts.end), "related");
	const bodyStart = text.length - parts.body.length;
	const links = ownLinks({ body: parts.body, bodyLine: parts.bodyLine }, moved.site).flatMap(
		({ to, offset }): Edit[] => {
			const next = addressNow(to, moved);
			if (next === undefined || offset === undefined) return [];
			return [{ from: bodyStart + offset, to: bodyStart + offset + to.length, text: next }];
		},
	);
	return sortEdits([
		...textsIn(related).flatMap((node) => mended(text, node.value, rangeOf(node), moved)),
		...links,
	]);
}

/** Only the address itself is replaced: quotes, and the domain before it, stay. */
function mended(text: string, value: string, [from, to]: readonly [number, number], moved: Moved): Edit[] {
	const { file, site } = moved;
	const source = text.slice(from, to);
	const replace = (old: string, next: string): Edit[] => {
		const at = source.indexOf(old);
		return at === -1 ? [] : [{ from: from + at, to: from + at + old.length, text: next }];
	};
	if (file && (value === file.from || value.endsWith(`/${file.from}`))) return replace(file.from, file.to);
	if (!/^(?:\/|https?:)/i.test(value)) return [];
	const reading = readSitePath(value, site);
	const next = reading.ok ? addressNow(reading.path, moved) : undefined;
	return reading.ok && next !== undefined ? replace(reading.path, next) : [];
}

/** Where an address, or a page below it, is now. */
function addressNow(path: string, { from, to }: Moved): string | undefined {
	const [key, old] = [addressKey(path), addressKey(from)];
	if (key === old) return path.endsWith("/") ? to : to.replace(/\/$/, "");
	if (!hasPagesBelow(from) || !hasPagesBelow(to) || !key.startsWith(`${old}/`)) return undefined;
	return to + path.slice(old.length + 1);
}
