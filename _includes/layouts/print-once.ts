import type { VNode } from "preact";
import { jsxTemplate } from "preact/jsx-runtime";
import { renderToString } from "preact-render-to-string";

/** What was printed, by what it was printed of. */
const printed = new WeakMap<object, Map<string, string>>();

/**
 * A piece that stands on many pages, printed for the first of them.
 *
 * @param view what the piece is printed of, and nothing else but what `name` tells
 * @param name of the piece; another text, another name
 */
export function printOnce(view: object, name: string, piece: () => VNode): VNode {
	const ofView = printed.get(view) ?? new Map<string, string>();
	printed.set(view, ofView);
	const html = ofView.get(name) ?? renderToString(piece());
	ofView.set(name, html);
	return jsxTemplate([html]);
}
