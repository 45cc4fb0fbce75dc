import type { ControlProps } from "./control-props.ts";

/** One line of text, and how many characters are left of those it may have. */
export function LineControl(props: ControlProps<string>) {
	const { value = "", onChange, field, id, labelledBy, describedBy, invalid } = props;
	return (
		<div class="bao-counted">
			<input
				id={id}
				class="bao-input"
				type="text"
				value={value}
				aria-labelledby={labelledBy}
				aria-describedby={describedBy}
				aria-invalid={invalid}
				aria-required={field.required}
				onInput={(event) => onChange(event.currentTarget.value)}
			/>
			<CharactersLeft value={value} most={field.most} />
		</div>
	);
}

/** Told when few are left, so that nobody counts without need. */
export function CharactersLeft({
	value,
	most,
}: {
	readonly value: string;
	readonly most?: number | undefined;
}) {
	if (most === undefined) return null;
	const left = most - value.length;
	if (left > most / 5) return null;
	return (
		<span class={left < 0 ? "bao-left bao-over" : "bao-left"}>
			{left < 0 ? `thừa ${-left} ký tự` : `còn ${left} ký tự`}
		</span>
	);
}
