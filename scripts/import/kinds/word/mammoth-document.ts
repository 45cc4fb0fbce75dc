/** The document as mammoth 1.13 hands it to `transformDocument`, as far as it is looked at here. */
export interface WordNode {
	readonly type: string;
	readonly children?: readonly WordNode[];
	readonly value?: string;
	readonly styleId?: string | null;
	readonly styleName?: string | null;
	readonly alignment?: string | null;
	readonly isBold?: boolean;
	readonly isItalic?: boolean;
}

/** All words of a node, a tab and a new line as blanks. */
export function textOf(node: WordNode): string {
	if (node.type === "text") return node.value ?? "";
	if (node.type === "tab" || node.type === "break") return " ";
	return (node.children ?? []).map(textOf).join("");
}

export function holds(node: WordNode, type: string): boolean {
	return node.type === type || (node.children ?? []).some((child) => holds(child, type));
}

/** Whether all that is to be read in a node is set so: spaces may be set otherwise. */
export function isAll(node: WordNode, how: "isBold" | "isItalic"): boolean {
	if (node.type === "run") return node[how] === true || textOf(node).trim() === "";
	if (node.type === "text") return node.value?.trim() === "";
	return (node.children ?? []).every((child) => isAll(child, how));
}

/** Whether a paragraph shows nothing: no word, no picture, no number of a note. */
export function isBlank(node: WordNode): boolean {
	if (node.type === "text") return node.value?.trim() === "";
	if (SHOWS_NOTHING.has(node.type)) return true;
	return node.children?.every(isBlank) ?? false;
}

const SHOWS_NOTHING: ReadonlySet<string> = new Set(["tab", "break", "bookmarkStart", "commentReference"]);
