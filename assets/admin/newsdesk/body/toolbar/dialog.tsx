import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { LONGEST_LINE } from "../../controls/control-props.ts";

interface DialogProps {
	readonly title: string;
	/** What its button does. */
	readonly action: string;
	readonly isReady?: boolean;
	readonly onDone: () => void;
	/** Closed, done or not. */
	readonly onClose: () => void;
	readonly children: ComponentChildren;
}

/** A small form over the page. Escape closes it, Enter is its button. */
export function Dialog({ title, action, isReady = true, onDone, onClose, children }: DialogProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	useLayoutEffect(() => dialog.current?.showModal(), []);
	return (
		<dialog ref={dialog} class="bao-dialog bao-body-dialog" aria-label={title} onClose={onClose}>
			<form
				method="dialog"
				onSubmit={(event) => {
					// The form of the entry around it knows nothing of this one.
					event.stopPropagation();
					if (isReady) onDone();
					else event.preventDefault();
				}}
			>
				<h2>{title}</h2>
				{children}
				<div class="bao-row">
					<button type="submit" class="bao-button bao-primary" disabled={!isReady}>
						{action}
					</button>
					<button type="button" class="bao-button" onClick={() => dialog.current?.close()}>
						Thôi
					</button>
				</div>
			</form>
		</dialog>
	);
}

interface InputProps {
	readonly label: string;
	readonly hint?: string;
	readonly value: string;
	readonly onValue: (value: string) => void;
	readonly placeholder?: string;
}

export function DialogInput({ label, hint, value, onValue, placeholder }: InputProps) {
	return (
		<label class="bao-body-input">
			<span class="bao-label">{label}</span>
			<input
				class="bao-input"
				type="text"
				autocomplete="off"
				maxLength={LONGEST_LINE}
				value={value}
				placeholder={placeholder}
				onInput={(event) => onValue(event.currentTarget.value)}
			/>
			{hint && <span class="bao-hint">{hint}</span>}
		</label>
	);
}
