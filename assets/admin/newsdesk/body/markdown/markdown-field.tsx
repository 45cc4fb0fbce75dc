import { useLayoutEffect, useRef } from "preact/hooks";
import type { Link } from "../toolbar/link-dialog.tsx";
import { enterLine, type FieldState, insertBlock, replaceSelection, toggleMarks } from "./line-manners.ts";

/** What the toolbar asks of the field. */
export interface MarkdownHandle {
	readonly field: HTMLTextAreaElement;
	/** The selected text. */
	readonly selected: string;
	readonly apply: (change: (state: FieldState) => FieldState | undefined) => boolean;
	/** Puts Markdown in: as a block of its own, or in the place of the selection. */
	readonly insert: (markdown: string, isBlock?: boolean) => void;
	readonly link: (link: Link) => void;
}

interface MarkdownFieldProps {
	readonly id: string;
	readonly name: string;
	readonly describedBy?: string | undefined;
	readonly invalid: boolean;
	readonly text: string;
	/** Where the caret is put at first. */
	readonly place: number;
	readonly onText: (text: string) => void;
	readonly onUndo: () => void;
	readonly onRedo: () => void;
	readonly onLink: () => void;
	readonly onPaste: (event: Event, data: DataTransfer | null) => void;
	readonly onHandle: (handle: MarkdownHandle | undefined) => void;
}

/** The text as Markdown: a plain field that goes on with lists, and undoes together with the rich text. */
export function MarkdownField(props: MarkdownFieldProps) {
	const { text, place, onText, onHandle } = props;
	const field = useRef<HTMLTextAreaElement>(null);
	const isComposing = useRef(false);
	const apply = (change: (state: FieldState) => FieldState | undefined): boolean => {
		const { current } = field;
		if (!current) return false;
		const { value, selectionStart, selectionEnd } = current;
		const next = change({ value, from: selectionStart, to: selectionEnd });
		if (!next) return false;
		current.value = next.value;
		current.setSelectionRange(next.from, next.to);
		current.focus();
		onText(next.value);
		return true;
	};
	useLayoutEffect(() => {
		const { current } = field;
		if (!current) return;
		current.value = text;
		current.setSelectionRange(place, place);
		onHandle({
			field: current,
			get selected() {
				return current.value.slice(current.selectionStart, current.selectionEnd);
			},
			apply,
			insert: (markdown, isBlock = true) =>
				apply((state) => (isBlock ? insertBlock(state, markdown) : replaceSelection(state, markdown))),
			link: ({ href, text: shown }) =>
				apply((state) => (href === "" ? undefined : replaceSelection(state, `[${shown || href}](${href})`))),
		});
		current.focus();
		return () => onHandle(undefined);
	}, []);
	useLayoutEffect(() => {
		const { current } = field;
		// While letters are being put together the field is left alone.
		if (!current || current.value === text || isComposing.current) return;
		const before = current.value;
		let same = text.length;
		while (same > 0 && text.at(same - text.length - 1) === before.at(same - text.length - 1)) same -= 1;
		current.value = text;
		current.setSelectionRange(same, same);
	}, [text]);
	const press = (event: KeyboardEvent) => {
		if (event.isComposing) return;
		const isMod = event.ctrlKey || event.metaKey;
		const key = event.key.toLowerCase();
		const did = isMod
			? ({
					z: () => (event.shiftKey ? props.onRedo() : props.onUndo()),
					y: props.onRedo,
					b: () => apply((state) => toggleMarks(state, "**")),
					i: () => apply((state) => toggleMarks(state, "*")),
					k: props.onLink,
				}[key] as (() => void) | undefined)
			: undefined;
		if (did) {
			event.preventDefault();
			did();
		} else if (event.key === "Enter" && !isMod && !event.shiftKey && apply(enterLine)) event.preventDefault();
	};
	return (
		<textarea
			ref={field}
			id={props.id}
			class="bao-input bao-body-markdown"
			rows={20}
			aria-label={props.name}
			aria-describedby={props.describedBy}
			aria-invalid={props.invalid}
			onInput={(event) => onText(event.currentTarget.value)}
			onCompositionStart={() => {
				isComposing.current = true;
			}}
			onCompositionEnd={() => {
				isComposing.current = false;
			}}
			onKeyDown={press}
			onPaste={(event) => props.onPaste(event, event.clipboardData)}
			onDrop={(event) => props.onPaste(event, event.dataTransfer)}
			// The browser's own history knows nothing of the rich text.
			onBeforeInput={(event) => {
				const { inputType } = event as unknown as InputEvent;
				if (inputType !== "historyUndo" && inputType !== "historyRedo") return;
				event.preventDefault();
				if (inputType === "historyUndo") props.onUndo();
				else props.onRedo();
			}}
		/>
	);
}
