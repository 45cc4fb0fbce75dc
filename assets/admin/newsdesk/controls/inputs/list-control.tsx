import { type ControlProps, LONGEST_LINE, naming } from "../control-props.ts";
import { ItemTools, ways } from "./item-tools.tsx";
import { asTexts, moved, replaced, without } from "./lists.ts";

/** A list of short texts, one on each line; the last line is for one more. */
export function ListControl(props: ControlProps<readonly string[]>) {
	const { onChange, field, id } = props;
	const items = asTexts(props.value);
	const isFull = field.most !== undefined && items.length >= field.most;
	return (
		<ol class="bao-items">
			{[...items, ...(isFull ? [] : [""])].map((item, index) => (
				<li key={index} class="bao-row">
					<input
						{...naming(props)}
						id={index === 0 ? id : `${id}-${index}`}
						class="bao-input"
						type="text"
						autocomplete="off"
						inputMode={field.kind === "addresses" ? "url" : undefined}
						maxLength={LONGEST_LINE}
						value={item}
						placeholder={index === 0 ? field.example : "Thêm…"}
						onInput={(event) => {
							const text = event.currentTarget.value;
							onChange(index < items.length ? replaced(items, index, text) : [...items, text]);
						}}
						onBlur={() => index < items.length && item.trim() === "" && onChange(without(items, index))}
					/>
					{index < items.length && (
						<ItemTools
							name={item}
							onRemove={() => onChange(without(items, index))}
							onMove={ways(index, items.length, (by) => onChange(moved(items, index, by)))}
						/>
					)}
				</li>
			))}
		</ol>
	);
}

/** Names that are one, group by group: `CSGT, cảnh sát giao thông`. A group is written on one line. */
export function ListsControl(props: ControlProps<readonly (readonly string[])[]>) {
	const groups = Array.isArray(props.value) ? props.value : [];
	return (
		<ListControl
			{...props}
			value={groups.map((group) => asTexts(group).join(", "))}
			onChange={(lines) => props.onChange((lines ?? []).map((line) => line.split(/,\s*/)))}
		/>
	);
}
