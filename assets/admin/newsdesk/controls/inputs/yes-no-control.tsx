import { type ControlProps, naming } from "../control-props.ts";

/** Yes or no. What the newspaper does where the file says nothing is what is shown then. */
export function YesNoControl(props: ControlProps<boolean | string>) {
	const { value, onChange, field } = props;
	const isOn =
		value === undefined || value === "" || value === null ? field.usual === true : String(value) === "true";
	return (
		<label class="bao-switch">
			<input
				{...naming(props)}
				type="checkbox"
				checked={isOn}
				onChange={(event) => onChange(event.currentTarget.checked)}
			/>
			<span aria-hidden="true">{isOn ? "Có" : "Không"}</span>
		</label>
	);
}
