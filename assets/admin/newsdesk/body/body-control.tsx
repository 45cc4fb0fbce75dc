import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import type { Pasted } from "../../../../_includes/formats/from-html/clipboard/read-clipboard.ts";
import type { ControlProps } from "../controls/control-props.ts";
import { BodyEditor } from "./body-editor.ts";
import { MarkdownField, type MarkdownHandle } from "./markdown/markdown-field.tsx";
import { pastingInField } from "./markdown/paste-in-field.ts";
import { pasting } from "./paste/paste.ts";
import { PasteReport } from "./paste/paste-report.tsx";
import { FigureView } from "./rich/figure-view.ts";
import { KeptView } from "./rich/kept-view.ts";
import { keys } from "./rich/keys.ts";
import { lastParagraph } from "./rich/last-paragraph.ts";
import { linkFor, setLink } from "./rich/links.ts";
import { setPicture, wordsOfPicture } from "./rich/pictures.ts";
import { type PlacedProblem, problemMarks, showProblems } from "./rich/problem-marks.ts";
import { wholeTables } from "./rich/tables.ts";
import { LinkDialog } from "./toolbar/link-dialog.tsx";
import { markdownTools } from "./toolbar/markdown-tools.ts";
import { PictureDialog } from "./toolbar/picture-dialog.tsx";
import { richTools } from "./toolbar/rich-tools.ts";
import { Toolbar } from "./toolbar/toolbar.tsx";
import { usePictures } from "./toolbar/use-pictures.ts";

export interface BodyControlProps extends ControlProps<string> {
	/** What is wrong with the text, each at its place in the Markdown. */
	readonly problems: readonly PlacedProblem[];
	/** Where the browser finds a picture that the text cites. */
	readonly urlOf: (src: string) => string | undefined;
}

type Mode = "rich" | "markdown";

/** The text of an article, as rich text or as Markdown. */
export function BodyControl(props: BodyControlProps) {
	const { value = "", facts, id, describedBy, invalid, problems } = props;
	const [, draw] = useReducer((times: number) => times + 1, 0);
	const [mode, setMode] = useState<Mode>("rich");
	const [isLinking, link] = useState(false);
	const [pasted, tell] = useState<Pasted>();
	const place = useRef<HTMLDivElement>(null);
	const editor = useRef<BodyEditor>(undefined);
	const field = useRef<MarkdownHandle>(undefined);
	const caret = useRef(0);
	const latest = useRef(props);
	latest.current = props;
	const pictures = usePictures(props, (markdown, picture) => {
		if (field.current) field.current.insert(markdown);
		else if (editor.current) setPicture(editor.current.view, picture);
	});

	useLayoutEffect(() => {
		if (!place.current) return;
		const made = new BodyEditor(place.current, {
			text: value,
			onText: (text) => latest.current.onChange(text),
			onLook: () => draw(undefined),
			attributes: {
				id,
				class: "bao-body-text",
				role: "textbox",
				"aria-multiline": "true",
				"aria-label": "Nội dung",
			},
			plugins: () => [
				...keys(() => link(true)),
				pasting({
					site: facts.newspaper.url,
					onPasted: tell,
					onPictures: (files) => pictures.bring(files),
				}),
				wholeTables(),
				lastParagraph(),
				problemMarks(),
			],
			nodeViews: () => ({
				kept: (node, view, position) => new KeptView(node, view, position),
				figure: (node, view, position) =>
					new FigureView(node, position, {
						urlOf: (src) => latest.current.urlOf(src),
						edit: (at) => pictures.edit(wordsOfPicture(view, at)),
					}),
			}),
		});
		editor.current = made;
		draw(undefined);
		return () => made.destroy();
	}, []);

	useLayoutEffect(() => editor.current?.hold(value), [value]);
	useEffect(() => {
		const view = editor.current?.view;
		if (!view) return;
		const change = showProblems(view.state, problems);
		// Letters that are being put together are not to be disturbed: what is wrong is told again after them.
		if (change && !view.composing) view.dispatch(change);
	}, [problems]);

	const current = editor.current;
	const turn = (next: Mode) => {
		if (!current || next === mode) return;
		caret.current = next === "markdown" ? current.place : (field.current?.field.selectionStart ?? 0);
		setMode(next);
		if (next === "rich") requestAnimationFrame(() => current.goTo(caret.current));
	};
	const tools = !current
		? []
		: field.current && mode === "markdown"
			? markdownTools(current, field.current, () => link(true), pictures.pick)
			: richTools(current, () => link(true), pictures.pick);
	return (
		<div class="bao-body">
			<div class="bao-body-bar">
				<Toolbar groups={tools} controls={mode === "rich" ? id : `${id}-markdown`} />
				<fieldset class="bao-body-modes" aria-label="Cách soạn">
					{(["rich", "markdown"] as const).map((one) => (
						<button
							key={one}
							type="button"
							class="bao-tool"
							aria-pressed={mode === one}
							onClick={() => turn(one)}
						>
							{one === "rich" ? "Trình bày" : "Markdown"}
						</button>
					))}
				</fieldset>
			</div>
			<div ref={place} class="bao-body-rich" hidden={mode !== "rich"} />
			{mode === "markdown" && current && (
				<MarkdownField
					id={`${id}-markdown`}
					name="Nội dung, dạng Markdown"
					describedBy={describedBy}
					invalid={invalid}
					text={current.text}
					place={caret.current}
					onText={(text) => current.change(text)}
					onUndo={() => current.undo()}
					onRedo={() => current.redo()}
					onLink={() => link(true)}
					onPaste={(event, data) =>
						pastingInField(event, data, field.current, {
							site: facts.newspaper.url,
							onPasted: tell,
							onPictures: (files) => pictures.bring(files),
						})
					}
					onHandle={(handle) => {
						field.current = handle;
						draw(undefined);
					}}
				/>
			)}
			<PasteReport
				pasted={pasted}
				onConvert={(before, after) => {
					current?.change(current.text.replace(before, () => after));
					tell(undefined);
				}}
				onClose={() => tell(undefined)}
			/>
			{pictures.fault && (
				<p class="bao-problem bao-error" role="alert">
					{pictures.fault}
				</p>
			)}
			{pictures.alike.map((words) => (
				<p key={words} class="bao-problem bao-warning" role="status">
					{words}
				</p>
			))}
			{isLinking && current && (
				<LinkDialog
					{...(field.current
						? { link: { href: "", text: field.current.selected }, asksText: true }
						: linkFor(current.view))}
					stories={facts.stories}
					site={facts.newspaper.url}
					onDone={(made) => {
						if (field.current) field.current.link(made);
						else setLink(current.view, made);
					}}
					onClose={() => {
						link(false);
						(field.current?.field ?? current.view).focus();
					}}
				/>
			)}
			{pictures.asked && (
				<PictureDialog
					key={pictures.asked.src}
					words={pictures.asked.words}
					url={props.urlOf(pictures.asked.src)}
					action={pictures.asked.isNew ? "Đặt ảnh vào bài" : "Sửa"}
					onDone={(words) => pictures.take(words)}
					onClose={() => {
						pictures.close();
						(field.current?.field ?? current?.view)?.focus();
					}}
				/>
			)}
		</div>
	);
}
