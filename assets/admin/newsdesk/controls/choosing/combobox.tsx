import { useState } from "preact/hooks";
import { LONGEST_LINE } from "../control-props.ts";
import { type Choice, suggest } from "./suggest.ts";

interface ComboboxProps {
	/** Attributes that name and describe the input. */
	readonly naming: {
		readonly id: string;
		readonly "aria-label": string;
		readonly "aria-describedby"?: string;
		readonly "aria-invalid"?: boolean;
	};
	readonly text: string;
	readonly onText: (text: string) => void;
	readonly choices: readonly Choice[];
	readonly onChoose: (choice: Choice) => void;
	/** What was typed is meant as it is. */
	readonly onEnter?: (text: string) => void;
	/** Backspace before the first letter. */
	readonly onBack?: () => void;
	readonly placeholder?: string | undefined;
	readonly required?: boolean;
}

/** An input with suggestions under it, as one types; by mouse, finger or arrow keys. */
export function Combobox(props: ComboboxProps) {
	const { naming, text, onText, choices, onChoose, onEnter, onBack, placeholder, required } = props;
	const [isOpen, open] = useState(false);
	const [active, activate] = useState(-1);
	const found = isOpen ? suggest(choices, text) : [];
	// What is written already need not be offered.
	const shown = found.length === 1 && found[0]?.label === text ? [] : found;
	const list = `${naming.id}-list`;
	const option = (index: number) => `${naming.id}-option-${index}`;
	const close = () => {
		open(false);
		activate(-1);
	};
	const choose = (choice: Choice) => {
		close();
		onChoose(choice);
	};
	const step = (by: number) => {
		open(true);
		const { length } = suggest(choices, text);
		activate(length === 0 ? -1 : (Math.max(active, by > 0 ? -1 : 0) + by + length) % length);
	};
	const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }) => {
		if (event.isComposing) return;
		const { key } = event;
		const chosen = shown[active];
		if (key === "ArrowDown" || key === "ArrowUp") step(key === "ArrowDown" ? 1 : -1);
		else if (key === "Enter" && chosen) choose(chosen);
		else if (key === "Enter") {
			close();
			onEnter?.(text);
		} else if (key === "Escape" && isOpen) {
			close();
			// The desk would close the whole article.
			event.stopPropagation();
		} else if (key === "Backspace" && text === "" && onBack) onBack();
		else return;
		event.preventDefault();
	};
	return (
		<div class="bao-combobox">
			<input
				{...naming}
				class="bao-input"
				type="text"
				role="combobox"
				autocomplete="off"
				aria-autocomplete="list"
				aria-expanded={shown.length > 0}
				aria-controls={list}
				aria-activedescendant={shown[active] ? option(active) : undefined}
				aria-required={required}
				maxLength={LONGEST_LINE}
				value={text}
				placeholder={placeholder}
				onInput={(event) => {
					open(true);
					activate(-1);
					onText(event.currentTarget.value);
				}}
				onKeyDown={onKeyDown}
				onClick={() => open(true)}
				onBlur={close}
			/>
			{/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as the pattern of such inputs has it */}
			<ul id={list} class="bao-list" role="listbox" aria-label="Gợi ý" hidden={shown.length === 0}>
				{shown.map((choice, index) => (
					// biome-ignore lint/a11y/useKeyWithClickEvents: the input has the focus and the keys
					// biome-ignore lint/a11y/useFocusableInteractive: the input names the active one
					<li
						key={choice.key}
						id={option(index)}
						// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the element of such a list
						role="option"
						aria-selected={index === active}
						onPointerDown={(event) => event.preventDefault()}
						onClick={() => choose(choice)}
					>
						{choice.label}
						{choice.detail && <small>{choice.detail}</small>}
					</li>
				))}
			</ul>
		</div>
	);
}
