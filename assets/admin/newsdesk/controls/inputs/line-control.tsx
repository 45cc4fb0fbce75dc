import { type ControlProps, LONGEST_LINE, naming } from "../control-props.ts";

/** One line of text, and how many characters are left of those it may have. */
export function LineControl(props: ControlProps<string>) {
	const { value, onChange, field } = props;
	const text = asText(value);
	const { inputMode } = MODES[field.kind] ?? {};
	return (
		<div class="bao-counted">
			<input
				{...naming(props)}
				class={field.fixed ? "bao-input bao-fixed" : "bao-input"}
				type="text"
				autocomplete="off"
				inputMode={inputMode}
				maxLength={LONGEST_LINE}
				value={text}
				placeholder={field.example ?? " "}
				readOnly={field.fixed === true}
				aria-required={field.required}
				onInput={(event) => onChange(event.currentTarget.value)}
			/>
			<CharactersLeft text={text} most={field.most} />
		</div>
	);
}

const MODES: Readonly<Record<string, { readonly inputMode: "numeric" | "url" }>> = {
	number: { inputMode: "numeric" },
	address: { inputMode: "url" },
};

/** A long text on one line: it is folded on the screen, not in the file. */
export function TextControl(props: ControlProps<string>) {
	const { value, onChange, field } = props;
	const text = asText(value);
	return (
		<div class="bao-counted">
			{/* The text behind the area gives it its height. */}
			<div class="bao-grow" data-text={`${text} `}>
				<textarea
					{...naming(props)}
					class="bao-input"
					rows={field.kind === "text" ? 2 : 1}
					maxLength={LONGEST_LINE}
					value={text}
					placeholder={field.example}
					aria-required={field.required}
					onKeyDown={(event) => {
						if (event.key === "Enter" && !event.isComposing) event.preventDefault();
					}}
					onInput={(event) => onChange(onOneLine(event.currentTarget.value))}
				/>
			</div>
			<CharactersLeft text={text} most={field.most} />
		</div>
	);
}

/** Told when few are left, so that nobody counts without need. */
function CharactersLeft({ text, most }: { readonly text: string; readonly most?: number | undefined }) {
	if (most === undefined || most - text.length > most / 4) return null;
	const left = most - text.length;
	return (
		<p class={left < 0 ? "bao-left bao-over" : "bao-left"}>
			{left < 0 ? `Thừa ${-left} ký tự` : `Còn ${left} ký tự`}
		</p>
	);
}

/** What a line shows of a value, whatever the file held in its place. */
export const asText = (value: unknown): string => (typeof value === "string" ? value : "");

/** What was pasted with ends of lines in it, on one line. */
const onOneLine = (text: string) =>
	text.includes("\n")
		? text
				.split("\n")
				.map((line) => line.trim())
				.join(" ")
		: text;
