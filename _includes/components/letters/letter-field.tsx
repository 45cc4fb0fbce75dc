import type { ComponentChildren } from "preact";

/** What ties an input to its label and to what is wrong with it. */
interface FieldAttributes {
	readonly id: string;
	readonly name: string;
	readonly "aria-invalid"?: "true";
	readonly "aria-describedby"?: string;
}

interface LetterFieldProps {
	readonly label: string;
	readonly note?: string;
	readonly name: string;
	/** What is wrong with it, and what to do. */
	readonly fault?: string | undefined;
	readonly children: (attributes: FieldAttributes) => ComponentChildren;
}

/** A field of a letter under its label, with what is wrong with it. */
export function LetterField({ label, note, name, fault, children }: LetterFieldProps) {
	const id = `thu-${name}`;
	const told = [note && `${id}-ghi`, fault && `${id}-loi`].filter(Boolean).join(" ");
	return (
		<div class="letter-field">
			<label for={id}>{label}</label>
			{note && <p id={`${id}-ghi`}>{note}</p>}
			{fault && (
				<p class="letter-fault" id={`${id}-loi`}>
					{fault}
				</p>
			)}
			{children({
				id,
				name,
				...(fault && { "aria-invalid": "true" as const }),
				...(told && { "aria-describedby": told }),
			})}
		</div>
	);
}
