import { slug } from "../../../../../_includes/domain/addresses/slug.ts";
import type { KnownName } from "../../../../../_includes/domain/newsdesk/facts.ts";
import { findSection } from "../../../../../_includes/domain/reader/article/article-subjects.ts";
import { compareVietnamese } from "../../../../../_includes/domain/text/collate.ts";
import { type ControlProps, naming } from "../control-props.ts";
import { asText } from "./line-control.tsx";

interface Option {
	readonly value: string;
	readonly label: string;
}

/** One of a few. What the file holds and the newsroom does not know stays, and is told. */
function Select(
	props: ControlProps<string> & { readonly options: readonly Option[]; readonly chosen: string },
) {
	const { onChange, field, options, chosen } = props;
	const isKnown = chosen === "" || options.some(({ value }) => value === chosen);
	return (
		<select
			{...naming(props)}
			class="bao-input bao-select"
			value={chosen}
			aria-required={field.required}
			onChange={(event) => onChange(event.currentTarget.value)}
		>
			<option value="">{field.required ? "Chọn…" : "Không"}</option>
			{!isKnown && <option value={chosen}>{`${chosen} (không có)`}</option>}
			{options.map(({ value, label }) => (
				<option key={value} value={value}>
					{label}
				</option>
			))}
		</select>
	);
}

export const ChoiceControl = (props: ControlProps<string>) => (
	<Select {...props} options={props.field.choices ?? []} chosen={asText(props.value)} />
);

/** A section, by its name; the file may hold its slug or its name. */
export function SectionControl(props: ControlProps<string>) {
	const { sections } = props.facts;
	const written = asText(props.value);
	const found = written === "" ? undefined : findSection(written, sections);
	return (
		<Select
			{...props}
			options={sections.map((section) => ({ value: section.slug, label: section.name }))}
			chosen={found ?? written}
		/>
	);
}

const byName = ({ name: one }: KnownName, { name: other }: KnownName) => compareVietnamese(one, other);

/** A running story, by its title. */
export function ThreadControl(props: ControlProps<string>) {
	const { threads } = props.facts;
	const written = asText(props.value);
	const place = slug(written);
	const found = threads.find((thread) => thread.slug === place || slug(thread.name) === place);
	return (
		<Select
			{...props}
			options={[...threads].sort(byName).map((thread) => ({ value: thread.slug, label: thread.name }))}
			chosen={found?.slug ?? written}
		/>
	);
}
