import { baseKeymap, chainCommands, exitCode } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import type { Command, Plugin } from "prosemirror-state";
import { nodeType } from "../text/schema.ts";
import {
	toggleBold,
	toggleHeading,
	toggleItalic,
	toggleList,
	toggleNumbers,
	toggleQuote,
} from "./commands.ts";
import { enterInTable, nextCell, tablePlace } from "./tables.ts";

const breakLine: Command = (state, dispatch) => {
	if (tablePlace(state) || state.selection.$from.parent.type === nodeType("heading")) return true;
	dispatch?.(state.tr.replaceSelectionWith(nodeType("hard_break").create()).scrollIntoView());
	return true;
};

/** What keys do, by the names that the toolbar tells. @param openLink asks where a link leads */
export function keys(openLink: () => void): readonly Plugin[] {
	const item = nodeType("list_item");
	return [
		keymap({
			"Mod-z": undo,
			"Mod-y": redo,
			"Mod-Shift-z": redo,
			"Mod-b": toggleBold,
			"Mod-i": toggleItalic,
			"Mod-k": () => {
				openLink();
				return true;
			},
			"Mod-Alt-2": toggleHeading(2),
			"Mod-Alt-3": toggleHeading(3),
			"Mod-Shift-8": toggleList,
			"Mod-Shift-7": toggleNumbers,
			"Mod-Shift-9": toggleQuote,
			Enter: chainCommands(enterInTable, splitListItem(item)),
			"Shift-Enter": chainCommands(exitCode, breakLine),
			Tab: chainCommands(nextCell(1), sinkListItem(item)),
			"Shift-Tab": chainCommands(nextCell(-1), liftListItem(item)),
		}),
		keymap(baseKeymap),
		inputRules({
			rules: [
				textblockTypeInputRule(/^(#{2,3})\s$/, nodeType("heading"), (match) => ({ level: match[1]?.length })),
				wrappingInputRule(/^\s*[*•]\s$/, nodeType("bullet_list")),
				wrappingInputRule(/^1\.\s$/, nodeType("ordered_list")),
				wrappingInputRule(/^>\s$/, nodeType("blockquote")),
				new InputRule(/^\*\*\*$/, (state, _, start) => {
					const { $from } = state.selection;
					if ($from.depth !== 1) return null;
					return state.tr.replaceWith(start - 1, $from.after(), [
						nodeType("rule").create(),
						nodeType("paragraph").create(),
					]);
				}),
			],
		}),
	];
}
