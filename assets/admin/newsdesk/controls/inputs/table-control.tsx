import type { DeskField } from "../../../../../_includes/domain/newsdesk/fields/desk-field.ts";
import type { ControlProps, OuterProps } from "../control-props.ts";
import { ItemTools, ways } from "./item-tools.tsx";
import { asTable, moved, replaced, without } from "./lists.ts";
import { momentText } from "./moments.ts";

type Table = Readonly<Record<string, unknown>>;

/** A few fields that belong together. */
export function TableControl(props: ControlProps<Table>) {
	const { field, labelledBy, onChange, id } = props;
	const value = asTable(props.value);
	return (
		// biome-ignore lint/a11y/useSemanticElements: its name is Sveltia's label, outside of it
		<div
			id={id}
			class="bao-table"
			role="group"
			aria-labelledby={labelledBy}
			aria-describedby={props.describedBy}
		>
			{field.fields?.map((inner) => (
				<InnerField key={inner.name} {...props} inner={inner} table={value} onTable={onChange} />
			))}
		</div>
	);
}

/** A list of tables. */
export function TablesControl(props: ControlProps<readonly Table[]>) {
	const { field, labelledBy, onChange, id } = props;
	const tables = Array.isArray(props.value) ? props.value.map(asTable) : [];
	return (
		// biome-ignore lint/a11y/useSemanticElements: its name is Sveltia's label, outside of it
		<div id={id} role="group" aria-labelledby={labelledBy} aria-describedby={props.describedBy}>
			<ol class="bao-cards">
				{tables.map((table, index) => (
					<li key={index} class="bao-card">
						<div class="bao-card-head">
							<span>{titleOf(table, index)}</span>
							<ItemTools
								name={`mục ${index + 1}`}
								onRemove={() => onChange(without(tables, index))}
								onMove={ways(index, tables.length, (by) => onChange(moved(tables, index, by)))}
							/>
						</div>
						<div class="bao-table">
							{field.fields?.map((inner) => (
								<InnerField
									key={inner.name}
									{...props}
									id={`${id}-${index}`}
									inner={inner}
									table={table}
									onTable={(next) => onChange(replaced(tables, index, next ?? {}))}
								/>
							))}
						</div>
					</li>
				))}
			</ol>
			<button
				type="button"
				class="bao-button"
				disabled={field.most !== undefined && tables.length >= field.most}
				onClick={() => onChange([...tables, newTable(field, Date.now())])}
			>
				Thêm mục
			</button>
		</div>
	);
}

/** A correction is of the moment at which it is written. */
const newTable = ({ name }: DeskField, now: number): Table =>
	name === "corrections" ? { date: momentText(now) } : {};

/** `2. Bến phà`: by what a table is known, where it has such. */
function titleOf(table: Table, index: number): string {
	const name = [
		table["name"],
		table["title"],
		table["section"],
		table["tag"],
		table["author"],
		table["thread"],
	].find((one): one is string => typeof one === "string" && one !== "");
	return name ? `${index + 1}. ${name}` : `${index + 1}`;
}

interface InnerFieldProps extends OuterProps {
	readonly inner: DeskField;
	readonly table: Table;
	readonly onTable: (table: Table | undefined) => void;
}

/** A field inside a table, with its own label and hint. */
export function InnerField({ inner, table, onTable, ...outer }: InnerFieldProps) {
	const Control = outer.controls(inner.kind);
	const id = `${outer.id}-${inner.name}`;
	return (
		<div class="bao-inner">
			<label id={`${id}-label`} for={id} class="bao-label">
				{inner.label}
				{inner.required && <span aria-hidden="true"> *</span>}
			</label>
			<Control
				{...outer}
				field={inner}
				id={id}
				labelledBy={`${id}-label`}
				describedBy={[`${id}-hint`, outer.invalid ? outer.describedBy : undefined].filter(Boolean).join(" ")}
				invalid={false}
				value={table[inner.name]}
				onChange={(value: unknown) => onTable({ ...table, [inner.name]: value })}
			/>
			<p id={`${id}-hint`} class="bao-hint">
				{inner.hint}
			</p>
		</div>
	);
}
