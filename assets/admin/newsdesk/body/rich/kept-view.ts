import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { NO_MONTH } from "../../../../../_includes/domain/dates/dates.ts";
import { MOST_PASTED } from "../../../../../_includes/formats/from-html/clipboard/read-clipboard.ts";
import { renderBody } from "../../../../../_includes/formats/markdown/markdown.ts";
import { readText } from "../text/body-text.ts";
import { NEW_BOX } from "../toolbar/new-blocks.ts";

/**
 * A block that rich text cannot show as it is: shown as the page prints it, and written as Markdown in its place.
 */
export class KeptView implements NodeView {
	readonly dom = document.createElement("div");
	readonly #shown = document.createElement("div");
	readonly #button = document.createElement("button");
	readonly #field = document.createElement("textarea");
	#node: Node;

	constructor(
		node: Node,
		private readonly view: EditorView,
		private readonly position: () => number | undefined,
	) {
		this.#node = node;
		this.dom.className = "bao-kept";
		this.dom.contentEditable = "false";
		this.#shown.className = "bao-kept-shown";
		// It is shown, not used: links of it lead nowhere.
		this.#shown.addEventListener("click", (event) => event.preventDefault());
		this.#button.type = "button";
		this.#button.className = "bao-button";
		this.#button.addEventListener("click", () => (this.#isOpen ? this.#close() : this.#open()));
		this.#field.className = "bao-kept-markdown";
		this.#field.spellcheck = false;
		this.#field.maxLength = MOST_PASTED.characters;
		this.#field.setAttribute("aria-label", "Nội dung khối, dạng Markdown");
		this.#field.addEventListener("input", () => this.#write());
		this.#field.addEventListener("keydown", (event) => {
			if (event.key === "Escape") this.#close();
		});
		this.#draw();
	}

	get #isOpen(): boolean {
		return this.#field.isConnected;
	}

	#draw(): void {
		const markdown = String(this.#node.attrs["markdown"]);
		this.#button.textContent = this.#isOpen ? "Xong" : "Sửa dạng Markdown";
		const html = renderBody(markdown, { renditions: new Map(), date: NO_MONTH });
		const page = new DOMParser().parseFromString(html, "text/html");
		const source = document.createElement("pre");
		source.textContent = markdown;
		const nodes = page.body.textContent?.trim() ? [...page.body.childNodes] : [source];
		for (const link of page.querySelectorAll("a, [tabindex]")) {
			link.setAttribute("tabindex", "-1");
			link.removeAttribute("id");
		}
		this.#shown.replaceChildren(...nodes);
		this.dom.replaceChildren(this.#isOpen ? this.#field : this.#shown, this.#button);
	}

	#open(): void {
		this.#field.value = String(this.#node.attrs["markdown"]);
		this.#field.rows = Math.min(20, this.#field.value.split("\n").length + 1);
		this.#button.textContent = "Xong";
		this.dom.replaceChildren(this.#field, this.#button);
		this.#field.focus();
		// What is new is written over.
		const start = this.#field.value.indexOf("\n") + 1;
		if (this.#field.value === NEW_BOX)
			this.#field.setSelectionRange(start, this.#field.value.lastIndexOf("\n"));
	}

	#write(): void {
		const at = this.position();
		if (at === undefined) return;
		const { state } = this.view;
		this.view.dispatch(
			state.tr.setNodeMarkup(at, null, { ...this.#node.attrs, markdown: this.#field.value }),
		);
	}

	/** What was written may be something that rich text shows by now. */
	#close(): void {
		this.#field.remove();
		const at = this.position();
		const { attrs, nodeSize } = this.#node;
		const blocks = readText(String(attrs["markdown"])).children;
		const [only] = blocks;
		this.#draw();
		if (at === undefined || (blocks.length === 1 && only?.type === this.#node.type)) return;
		this.view.dispatch(this.view.state.tr.replaceWith(at, at + nodeSize, blocks));
		this.view.focus();
	}

	update(node: Node): boolean {
		if (node.type !== this.#node.type) return false;
		const isSame = node.attrs["markdown"] === this.#node.attrs["markdown"];
		this.#node = node;
		if (this.#isOpen) {
			if (this.#field.value !== node.attrs["markdown"]) this.#field.value = String(node.attrs["markdown"]);
		} else if (!isSame) this.#draw();
		return true;
	}

	stopEvent(event: Event): boolean {
		return this.#isOpen ? event.target !== this.dom : event.target === this.#button;
	}

	ignoreMutation(): boolean {
		return true;
	}
}
