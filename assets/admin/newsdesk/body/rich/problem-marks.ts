import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Problem } from "../../../../../_includes/domain/problem/problem.ts";
import { placeBlocks } from "../text/body-text.ts";

/** A problem, and where in the Markdown it is. */
export interface PlacedProblem {
	readonly problem: Problem;
	readonly place: number;
}

const key = new PluginKey<DecorationSet>("problems");

/** Marks the blocks of which something is wrong, and says what under each. */
export function problemMarks(): Plugin {
	return new Plugin<DecorationSet>({
		key,
		state: {
			init: () => DecorationSet.empty,
			apply: (transaction, marks, _, state) => {
				const problems: readonly PlacedProblem[] | undefined = transaction.getMeta(key);
				return problems ? marksOf(state, problems) : marks.map(transaction.mapping, transaction.doc);
			},
		},
		props: { decorations: (state) => key.getState(state) },
	});
}

/** The change that shows problems; undefined where they are those that are shown. */
export function showProblems(state: EditorState, problems: readonly PlacedProblem[]) {
	const shown = key.getState(state)?.find() ?? [];
	if (shown.length === 0 && problems.length === 0) return undefined;
	return state.tr.setMeta(key, problems).setMeta("addToHistory", false);
}

function marksOf(state: EditorState, problems: readonly PlacedProblem[]): DecorationSet {
	const starts: number[] = [];
	state.doc.forEach((_, offset) => {
		starts.push(offset);
	});
	const placed = placeBlocks(state.doc);
	const byBlock = new Map<number, Problem[]>();
	for (const { problem, place } of problems) {
		const index = placed.findLast(({ from }) => from <= place)?.index ?? placed[0]?.index;
		if (index === undefined) continue;
		byBlock.set(index, [...(byBlock.get(index) ?? []), problem]);
	}
	const marks = [...byBlock].flatMap(([index, found]) => {
		const start = starts[index] ?? 0;
		const end = start + state.doc.child(index).nodeSize;
		const isError = found.some(({ severity }) => severity === "error");
		const said = found.map(({ message }) => message).join("\n");
		return [
			Decoration.node(start, end, { class: isError ? "bao-has-error" : "bao-has-warning" }),
			Decoration.widget(end, () => wordsOf(found), { side: -1, key: said, ignoreSelection: true }),
		];
	});
	return DecorationSet.create(state.doc, marks);
}

function wordsOf(problems: readonly Problem[]): HTMLElement {
	const list = document.createElement("div");
	list.className = "bao-block-problems";
	list.contentEditable = "false";
	for (const { severity, message, cure } of problems) {
		const line = document.createElement("p");
		line.className = `bao-problem bao-${severity}`;
		line.textContent = `${message} ${cure}`;
		list.append(line);
	}
	return list;
}
