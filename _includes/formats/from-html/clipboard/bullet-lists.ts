import type { Block, Run, Runs } from "../foreign-body.ts";

/** What Word, Zalo and others show before an item. A dash is none: lines of a conversation begin with it. */
const BULLET = /^\s*[•·●▪◦‣]\s+/;

/** Lines that begin with a bullet, one behind the other, as the list that they are meant for. */
export function bulletLists(blocks: readonly Block[]): readonly Block[] {
	const shaped: Block[] = [];
	let items: Block[][] = [];
	const end = () => {
		if (items.length > 0) shaped.push({ kind: "list", ordered: false, start: 1, items });
		items = [];
	};
	for (const block of blocks.flatMap(partLines)) {
		const item = block.kind === "paragraph" ? itemOf(block.runs) : undefined;
		if (item) items.push([{ kind: "paragraph", runs: item }]);
		else {
			end();
			shaped.push(block);
		}
	}
	end();
	return shaped;
}

/** A passage with bullets at the start of lines, parted before each and behind the last of them. */
function partLines(block: Block): readonly Block[] {
	if (block.kind !== "paragraph") return [block];
	const lines: Run[][] = [[]];
	for (const run of block.runs) {
		if (run.kind === "break") lines.push([]);
		else lines.at(-1)?.push(run);
	}
	const isItem = lines.map((line) => itemOf(line) !== undefined);
	if (!isItem.includes(true)) return [block];
	const parts: Run[][] = [];
	for (const [at, line] of lines.entries()) {
		const last = parts.at(-1);
		if (last && !isItem[at] && !isItem[at - 1]) last.push({ kind: "break" }, ...line);
		else parts.push(line);
	}
	return parts.map((runs): Block => ({ kind: "paragraph", runs }));
}

function itemOf(runs: Runs): Runs | undefined {
	const [first, ...others] = runs;
	if (first?.kind !== "text" || !BULLET.test(first.text)) return undefined;
	return [{ ...first, text: first.text.replace(BULLET, "") }, ...others];
}
