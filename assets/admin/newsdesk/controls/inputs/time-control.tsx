import { useRef } from "preact/hooks";
import { type ControlProps, LONGEST_LINE, naming } from "../control-props.ts";
import { asText } from "./line-control.tsx";
import { fromPicker, sayMoment, toPicker, usualMoments } from "./moments.ts";

/** A moment on the newsroom's clock. It is typed as files have it; a hand that types it otherwise is told how. */
export function TimeControl(props: ControlProps<string>) {
	const { value, onChange, field } = props;
	const written = asText(value);
	const picker = useRef<HTMLInputElement>(null);
	const now = Date.now();
	const said = sayMoment(written, now);
	return (
		<div class="bao-time">
			<div class="bao-row">
				<input
					{...naming(props)}
					class="bao-input bao-moment"
					type="text"
					autocomplete="off"
					maxLength={LONGEST_LINE}
					value={written}
					placeholder={field.example ?? "2022-05-26 18:56"}
					aria-required={field.required}
					onInput={(event) => onChange(event.currentTarget.value)}
				/>
				{/* The browser's picker opens at the button; it is typed into above. */}
				<span class="bao-picker">
					<button
						type="button"
						class="bao-button"
						aria-label="Chọn trên lịch"
						onClick={() => picker.current?.showPicker()}
					>
						Lịch
					</button>
					<input
						ref={picker}
						type="datetime-local"
						tabIndex={-1}
						aria-hidden="true"
						value={toPicker(written)}
						onChange={(event) => event.currentTarget.value && onChange(fromPicker(event.currentTarget.value))}
					/>
				</span>
				{usualMoments(field.name, now).map(({ label, text }) => (
					<button key={label} type="button" class="bao-button" onClick={() => onChange(text)}>
						{label}
					</button>
				))}
				{written !== "" && !field.required && (
					<button type="button" class="bao-button bao-plain" onClick={() => onChange("")}>
						Bỏ
					</button>
				)}
			</div>
			{said && <p class="bao-said">{said}</p>}
		</div>
	);
}
