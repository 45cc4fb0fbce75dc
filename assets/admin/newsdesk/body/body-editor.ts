import { history, redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { type Command, EditorState, type Plugin, TextSelection, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { withLastParagraph } from "./rich/last-paragraph.ts";
import { placeBlocks, readText, writeText } from "./text/body-text.ts";
import { changeText } from "./text/change-text.ts";

/** What the text is written with. */
interface EditorOptions {
	readonly text: string;
	/** Told of each text that differs from the one before; while letters are being put together, once they are. */
	readonly onText: (text: string) => void;
	/** Told whenever something may look otherwise: the selection, what can be done. */
	readonly onLook: () => void;
	readonly plugins: (editor: BodyEditor) => readonly Plugin[];
	readonly nodeViews: (editor: BodyEditor) => NonNullable<EditorView["props"]["nodeViews"]>;
	/** What names and describes it for those who do not see it. */
	readonly attributes: Record<string, string>;
}

/** So many texts are remembered of those that a form has not given back. */
const MOST_TOLD = 100;

/**
 * The text of an article, of which there is one state and one history, whether it is written as rich text or as
 * Markdown: to write the one changes the other, and what is undone is undone in both.
 */
export class BodyEditor {
	readonly view: EditorView;
	/** What the form was told since the text that it holds, the newest last. */
	#told: string[];

	constructor(
		place: HTMLElement,
		private readonly options: EditorOptions,
	) {
		this.#told = [options.text];
		this.view = new EditorView(place, {
			state: EditorState.create({
				doc: withLastParagraph(readText(options.text)),
				plugins: [...options.plugins(this), history()],
			}),
			nodeViews: options.nodeViews(this),
			attributes: options.attributes,
			dispatchTransaction: (transaction) => this.#take(transaction),
			handleDOMEvents: {
				compositionend: () => {
					// The last letters are read by the view right after.
					setTimeout(() => this.#tell());
					return false;
				},
			},
		});
	}

	/** As Markdown. */
	get text(): string {
		return writeText(this.view.state.doc);
	}

	/** Makes it another text: one that was typed as Markdown, or comes from outside. */
	change(text: string): void {
		const transaction = changeText(this.view.state, text);
		if (transaction) this.view.dispatch(transaction);
	}

	/**
	 * Takes over the text that the form holds, unless it is one that the form was told: what comes back late must not
	 * undo what was typed meanwhile.
	 */
	hold(text: string): void {
		// A form takes the blanks at the ends of a text.
		const known = this.#told.findIndex((one) => one.trim() === text.trim());
		if (known !== -1) {
			this.#told.splice(0, known);
			return;
		}
		const isFirst = this.text === "" && !this.canUndo;
		this.#told = [text];
		const transaction = changeText(this.view.state, text);
		// What was there before anybody wrote is not undone.
		if (transaction) this.view.dispatch(transaction.setMeta("addToHistory", !isFirst));
	}

	run(command: Command): boolean {
		return command(this.view.state, this.view.dispatch, this.view);
	}

	can(command: Command): boolean {
		return command(this.view.state, undefined, this.view);
	}

	get canUndo(): boolean {
		return undoDepth(this.view.state) > 0;
	}

	get canRedo(): boolean {
		return redoDepth(this.view.state) > 0;
	}

	undo(): void {
		this.run(undo);
	}

	redo(): void {
		this.run(redo);
	}

	/** Where in the Markdown the block with the selection begins. */
	get place(): number {
		const { doc, selection } = this.view.state;
		const index = selection.$from.index(0);
		return placeBlocks(doc).findLast((placed) => placed.index <= index)?.from ?? 0;
	}

	/** Puts the selection into the block that stands at a place of the Markdown, and shows it. */
	goTo(place: number): void {
		const { doc, tr } = this.view.state;
		const index = placeBlocks(doc).findLast(({ from }) => from <= place)?.index ?? 0;
		const start = doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
		this.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(start + 1))).scrollIntoView());
		this.view.focus();
	}

	destroy(): void {
		this.view.destroy();
	}

	#take(transaction: Transaction): void {
		this.view.updateState(this.view.state.apply(transaction));
		if (transaction.docChanged) this.#tell();
		// While letters are being put together nothing around them may change.
		if (!this.view.composing) this.options.onLook();
	}

	#tell(): void {
		if (this.view.composing || this.view.isDestroyed) return;
		const { text } = this;
		if (text === this.#told.at(-1)) return;
		this.#told.push(text);
		if (this.#told.length > MOST_TOLD) this.#told.shift();
		this.options.onText(text);
	}
}
