import { isMap, isNode, isScalar, isSeq } from "yaml";

/** The way to a value: `["corrections", 0, "date"]`. */
export type YamlPath = readonly PropertyKey[];

/**
 * Where the values of a YAML text stand in their file. Looked up only for what is told to a journalist.
 *
 * Paths lead into what was read, where a single value counts as a list of one and a name as a table: in
 * `author: Ánh Nguyệt`, the path `["author", 0, "name"]` is the value itself.
 */
export class YamlPlaces {
	/** @param start offset of the YAML in the file's `text` */
	constructor(
		readonly root: unknown,
		readonly start: number,
		readonly text: string,
	) {}

	/** Offset of a value, or of the nearest thing above it that was written. */
	at(path: YamlPath): number {
		return this.start + rangeOf(this.#walk(path).node)[0];
	}

	/** Where a text begins and ends in the file, quotes and all; an empty stretch where none was written. */
	range(path: YamlPath): readonly [from: number, to: number] {
		const { node } = this.#walk(path);
		const [from, to] = rangeOf(node);
		return [this.start + from, this.start + (isScalar(node) ? to : from)];
	}

	/** Where a key begins and ends in the file. */
	keyRange(path: YamlPath): readonly [from: number, to: number] | undefined {
		const key = pairOf(this.#walk(path.slice(0, -1)).node, path.at(-1))?.key;
		if (key === undefined) return undefined;
		const [from, to] = rangeOf(key);
		return [this.start + from, this.start + to];
	}

	/** What to cut so that an item goes from its list of several: `, dừa`, or the whole line `- dừa`. */
	itemCut(path: YamlPath): readonly [from: number, to: number] | undefined {
		const { node } = this.#walk(path.slice(0, -1));
		const index = Number(path.at(-1));
		if (!isSeq(node) || node.items.length < 2) return undefined;
		const [from, to] = rangeOf(node.items[index]);
		if (node.flow) {
			const [next, last] = rangeOf(node.items[index === 0 ? 1 : index - 1]);
			return index === 0 ? [this.start + from, this.start + next] : [this.start + last, this.start + to];
		}
		const line = this.text.lastIndexOf("\n", this.start + from - 1) + 1;
		const end = this.text.indexOf("\n", this.start + from);
		const isAlone = /^ *- +\S/.test(this.text.slice(line, end)) && this.start + to <= end;
		return isAlone ? [line, end + 1] : undefined;
	}

	/** Offset of a key, or of the nearest thing above it that was written. */
	keyAt(path: YamlPath): number {
		const key = pairOf(this.#walk(path.slice(0, -1)).node, path.at(-1))?.key;
		return key === undefined ? this.at(path) : this.start + rangeOf(key)[0];
	}

	/** A value as it is written in the file, quotes and all. */
	source(path: YamlPath): string {
		const [from, to] = rangeOf(this.#walk(path).node);
		return this.text.slice(this.start + from, this.start + to).trim();
	}

	/** The steps of a path that were written: of `["author", 0, "name"]` only `["author"]`, where that is one name. */
	written(path: YamlPath): YamlPath {
		return this.#walk(path).steps;
	}

	/** What kind of value stands at a path, for a message. */
	kind(path: YamlPath): string {
		const { node } = this.#walk(path);
		return isSeq(node) ? "danh sách" : isMap(node) ? "nhóm mục “tên: giá trị”" : "một dòng chữ";
	}

	/** Whether a text stands at a path, empty or not. */
	isText(path: YamlPath): boolean {
		return isScalar(this.#walk(path).node);
	}

	/** Whether a key of the outer table was written, even if its value is empty or was refused. */
	has(key: string): boolean {
		return pairOf(this.root, key) !== undefined;
	}

	/** Whether a key of the outer table has nothing behind it: `lede:`. */
	isEmpty(key: string): boolean {
		const value = pairOf(this.root, key)?.value;
		return value === null || (isScalar(value) && String(value.value).trim() === "");
	}

	#walk(path: YamlPath): { readonly node: unknown; readonly steps: YamlPath } {
		let node = this.root;
		const steps: PropertyKey[] = [];
		for (const step of path) {
			if (step === 0 && !isSeq(node)) continue;
			const next = isSeq(node) ? node.items[Number(step)] : pairOf(node, step)?.value;
			if (next === undefined || next === null) break;
			node = next;
			steps.push(step);
		}
		return { node, steps };
	}
}

function pairOf(node: unknown, key: PropertyKey | undefined) {
	if (!isMap(node)) return undefined;
	return node.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function rangeOf(node: unknown): readonly [number, number] {
	return isNode(node) && node.range ? [node.range[0], node.range[1]] : [0, 0];
}
