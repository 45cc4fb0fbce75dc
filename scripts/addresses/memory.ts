import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { addressKey } from "../../_includes/domain/addresses/site-path.ts";

/** An address that leads to another from now on. `date` as in front matter: `2026-11-24 08:30`. */
export interface Move {
	readonly from: string;
	readonly to: string;
	readonly date: string;
}

/** An address that was withdrawn. */
export interface Withdrawal {
	readonly address: string;
	readonly date: string;
	/** For the newsroom alone. */
	readonly reason?: string;
	/** What readers are told who had stored it. */
	readonly notice?: string;
}

/** What is written beside the address. */
export type WithdrawalWords = Pick<Withdrawal, "reason" | "notice">;

/**
 * The text of `content/addresses.yaml` with a move written into it; order and comments stay. Earlier moves to the old
 * address lead to the new one at once; if an article comes back to an address, that address leads nowhere any more.
 *
 * @param text that `readAddresses` has found right
 */
export function recordMove(text: string, move: Move): string {
	const document = parseDocument(text);
	const moved = listOf(document, "moved");
	drop(moved, (entry) => isAddress(entry, "from", move.to));
	drop(listOf(document, "gone"), (entry) => isAddress(entry, "address", move.from));
	for (const entry of entries(moved)) if (isAddress(entry, "to", move.from)) entry.set("to", move.to);
	const known = entries(moved).find((entry) => isAddress(entry, "from", move.from));
	if (known) known.set("to", move.to);
	else add(document, moved, { from: move.from, to: move.to, date: move.date });
	return print(document);
}

/**
 * The text of `content/addresses.yaml` with a withdrawal written into it. Addresses that led to the withdrawn one are
 * gone with it. What is gone already keeps its date and words.
 *
 * @param text that `readAddresses` has found right
 */
export function recordWithdrawal(text: string, { address, ...words }: Withdrawal): string {
	const document = parseDocument(text);
	const moved = listOf(document, "moved");
	const gone = listOf(document, "gone");
	const ledHere = entries(moved)
		.filter((entry) => isAddress(entry, "to", address))
		.map((entry) => String(entry.get("from")));
	drop(moved, (entry) => isAddress(entry, "to", address) || isAddress(entry, "from", address));
	for (const one of [address, ...ledHere]) {
		if (entries(gone).some((entry) => isAddress(entry, "address", one))) continue;
		add(document, gone, { address: one, ...words });
	}
	return print(document);
}

function listOf(document: Document, key: "moved" | "gone"): YAMLSeq {
	const found = document.get(key);
	if (isSeq(found)) return found;
	// The reader takes a single entry for a list of one.
	const list = document.createNode(isMap(found) ? [found] : []) as YAMLSeq;
	document.set(key, list);
	return list;
}

function entries(list: YAMLSeq): YAMLMap[] {
	return list.items.filter((item) => isMap(item));
}

function isAddress(entry: YAMLMap, key: string, address: string): boolean {
	return addressKey(String(entry.get(key))) === addressKey(address);
}

function drop(list: YAMLSeq, unwanted: (entry: YAMLMap) => boolean): void {
	list.items = list.items.filter((item) => !isMap(item) || !unwanted(item));
}

function add(document: Document, list: YAMLSeq, entry: Readonly<Record<string, string>>): void {
	// An empty list is written `[]`; with something in it, one line for each key is easier to read and to merge.
	if (list.items.length === 0) list.flow = false;
	list.add(document.createNode(entry));
}

/** A list that became empty is `[]` again. Long reasons stay on one line, as the strict reader wants them. */
function print(document: Document): string {
	return document.toString({ lineWidth: 0 });
}
