import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { markType, schema } from "../text/schema.ts";
import type { Link } from "../toolbar/link-dialog.tsx";

/** The link around the selection, as far as it reaches. */
function linkAround({
	state,
}: EditorView): { readonly from: number; readonly to: number; readonly href: string } | undefined {
	const { $from, $to } = state.selection;
	const mark =
		markType("link").isInSet($from.marks()) ??
		$from.nodeAfter?.marks.find(({ type }) => type === markType("link"));
	if (!mark || !$from.sameParent($to)) return undefined;
	let [from, to] = [$from.start(), $from.start()];
	for (const child of $from.parent.children) {
		const end = to + child.nodeSize;
		if (mark.isInSet(child.marks)) to = end;
		else if (to > $from.pos) break;
		else from = to = end;
	}
	return to > from ? { from, to, href: String(mark.attrs["href"]) } : undefined;
}

/** What the dialog for links begins with. */
export function linkFor(view: EditorView): { readonly link: Link; readonly asksText: boolean } {
	const around = linkAround(view);
	return {
		link: { href: around?.href ?? "", text: "" },
		asksText: around === undefined && view.state.selection.empty,
	};
}

/** Makes the selection a link, or puts one in with its text; without an address it takes the link away. */
export function setLink(view: EditorView, { href, text }: Link): void {
	const { tr, selection } = view.state;
	const around = linkAround(view);
	const { from, to } = around ?? selection;
	tr.removeMark(from, to, markType("link"));
	if (href !== "" && from < to) tr.addMark(from, to, markType("link").create({ href }));
	else if (href !== "") {
		tr.replaceSelectionWith(schema.text(text || href, [markType("link").create({ href })]), false);
		tr.setSelection(TextSelection.create(tr.doc, tr.selection.to));
	}
	view.dispatch(tr.removeStoredMark(markType("link")).scrollIntoView());
}
