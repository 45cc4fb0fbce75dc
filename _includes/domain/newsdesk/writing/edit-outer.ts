import type { Edit } from "../../problem/problem.ts";
import { isSame } from "../reading/normal-value.ts";
import type { OpenFile } from "../reading/open-file.ts";
import { editList } from "./edit-list.ts";
import { editTable, editValue, type TableChange } from "./edit-table.ts";
import { keyPlaces } from "./key-places.ts";
import { inFileOrder, isItems, printEntry, printItem, type Style } from "./print-value.ts";
import { afterLine, endOf, isMap, isSeq, lineStart, startOf } from "./yaml-nodes.ts";

/** The edits that give the outer table of a file its wanted values; what is the same keeps its bytes. */
export function editOuterTable(
	{ text, start, end, yaml }: OpenFile,
	change: TableChange,
	style: Style,
): readonly Edit[] {
	const root = yaml?.places.root;
	const { fields, had, wanted } = change;
	const places = keyPlaces(text, start, end, fields, style);
	if (isMap(root) && root.items.length > 0) {
		const edits = editTable({ text, start }, root, change, style, places);
		if (edits) return edits;
		// Its entries are no lines of their own: nobody can say where one of them ends.
		const printed = inFileOrder(fields).flatMap((field) => {
			const now = wanted[field.name];
			return now === undefined ? [] : `${printEntry(field, now, style, "")}\n`;
		});
		return [{ from: start, to: end, text: printed.join("") }];
	}
	// Nothing is written yet, or nothing that could be read: new keys stand at the end.
	return inFileOrder(fields).flatMap((field): readonly Edit[] => {
		const now = wanted[field.name];
		if (now === undefined || isSame(had[field.name], now)) return [];
		const place = places.get(field.name) ?? { from: end, to: end, style };
		return [newLines(text, place, printEntry(field, now, place.style, ""))];
	});
}

/** The edits that give a file that is one list its wanted items. */
export function editOuterList(
	{ text, start, end, yaml }: OpenFile,
	{ fields, had, wanted }: TableChange,
	style: Style,
): readonly Edit[] {
	const root = yaml?.places.root;
	const [field] = fields;
	if (!field) return [];
	const [was, now] = [had[field.name], wanted[field.name]];
	const place = { text, start };
	const [from, to] = [startOf(place, root), endOf(place, root)];
	const printed = (isItems(now) ? now : []).map((one) => `- ${printItem(field, one, style, "")}`).join("\n");
	if (!isSeq(root) || from === undefined || to === undefined)
		return printed === "" ? [] : [newLines(text, { from: end, to: end }, printed)];
	if (printed === "")
		return root.flow
			? [{ from, to, text: "[]" }]
			: [{ from: lineStart(text, from), to: afterLine(text, to), text: "" }];
	const edits =
		isItems(was) && isItems(now) && !style.anew
			? editList(place, root, field, was, now, style, editValue)
			: undefined;
	return edits ?? [{ from, to, text: printed }];
}

function newLines(
	text: string,
	{ from, to }: { readonly from: number; readonly to: number },
	printed: string,
): Edit {
	return { from, to, text: `${from > 0 && text[from - 1] !== "\n" ? "\n" : ""}${printed}\n` };
}
