import path from "node:path";
import { isMap, isSeq, parseDocument, stringify, type YAMLSeq } from "yaml";
import { addressKey } from "../../../_includes/domain/addresses/site-path.ts";
import type { Problem } from "../../../_includes/domain/problem/problem.ts";
import { readAddresses } from "../../../_includes/domain/reader/newsroom/read-addresses.ts";
import { openMemory } from "../../addresses/memory-file.ts";
import { replaceWhole } from "../../newsroom/whole-file.ts";
import type { OldAddresses } from "../addresses/old-addresses.ts";

/** Said of each address of what the old newspaper had taken down itself. */
const REASON = "Đã gỡ ở báo cũ";

/** Whether the reader takes an entry: what is plain it takes. */
function isRead(entry: object): boolean {
	const text = stringify(entry);
	return !/[?%]/.test(text) || readAddresses("", text).problems.length === 0;
}

/** The addresses that the newsroom's memory holds already; its problems where it cannot be read. */
export async function rememberedAddresses(
	content: string,
): Promise<{ readonly addresses: readonly string[] } | { readonly problems: readonly Problem[] }> {
	const opened = await openMemory(path.join(content, "addresses.yaml"));
	if ("problems" in opened) return opened;
	const { moved, gone } = opened.memory.addresses;
	return { addresses: [...moved.map(({ from }) => from), ...gone.map(({ address }) => address)] };
}

/**
 * Writes into the memory of addresses what of the old site no article's file can tell: its lists, its pages, what was taken
 * down. Only what is not in it is added; all else in the file keeps its place.
 *
 * @returns how many were added
 */
export async function rememberAddresses(
	content: string,
	addresses: OldAddresses,
	{ dry }: { readonly dry: boolean },
): Promise<{ readonly added: number; readonly problems: readonly Problem[] }> {
	const file = path.join(content, "addresses.yaml");
	const opened = await openMemory(file);
	if ("problems" in opened) return { added: 0, problems: opened.problems };
	const { text, addresses: known } = opened.memory;
	const seen = new Set(
		[...known.moved.map(({ from }) => from), ...known.gone.map(({ address }) => address)].map(addressKey),
	);
	const isNew = (address: string) => {
		const key = addressKey(address);
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	};
	const { moved, gone } = addresses.memory();
	const taken = (address: string, id: string, entry: object) => {
		if (!isNew(address)) return false;
		if (isRead(entry)) return true;
		addresses.unanswered.push({ address, id });
		return false;
	};
	const newMoves = moved.filter(({ from, to }) => taken(from, to, { moved: [{ from, to }] }));
	const newGone = gone.filter((address) => taken(address, "", { gone: [{ address }] }));
	if (newMoves.length + newGone.length === 0) return { added: 0, problems: [] };
	const document = parseDocument(text);
	for (const [key, items] of [
		["moved", newMoves.map(({ from, to }) => ({ from, to }))],
		["gone", newGone.map((address) => ({ address, reason: REASON }))],
	] as const) {
		if (items.length === 0) continue;
		const found = document.get(key);
		const list = isSeq(found) ? found : (document.createNode(isMap(found) ? [found] : []) as YAMLSeq);
		if (list !== found) document.set(key, list);
		if (list.items.length === 0) list.flow = false;
		for (const item of items) list.add(document.createNode(item));
	}
	if (!dry) await replaceWhole(file, document.toString({ lineWidth: 0 }));
	return { added: newMoves.length + newGone.length, problems: [] };
}
