import { useState } from "preact/hooks";
import { slug } from "../../../../../_includes/domain/addresses/slug.ts";
import type { FactTag } from "../../../../../_includes/domain/newsdesk/facts.ts";
import { type ControlProps, naming } from "../control-props.ts";
import { IconButton } from "../inputs/item-tools.tsx";
import { asTexts, without } from "../inputs/lists.ts";
import { Combobox } from "./combobox.tsx";
import { knownTags } from "./known-names.ts";
import { addTags, findTag } from "./tag-names.ts";

/** The tags of an article, each in its one spelling. What is typed without marks finds it. */
export function TagsControl(props: ControlProps<readonly string[]>) {
	const { onChange, facts, field } = props;
	const [typed, type] = useState("");
	const tags = asTexts(props.value);
	const add = (text: string) => {
		onChange(addTags(tags, text, facts.tags));
		type("");
	};
	return (
		<div class="bao-tags">
			{tags.length > 0 && (
				<ul class="bao-chips">
					{tags.map((tag, index) => (
						<li key={index} class="bao-tag">
							<Tag tag={tag} known={facts.tags} />
							<IconButton
								label={`Bỏ thẻ ${tag}`}
								sign="M5 5l10 10M15 5L5 15"
								onPress={() => onChange(without(tags, index))}
							/>
						</li>
					))}
				</ul>
			)}
			<Combobox
				naming={naming(props)}
				text={typed}
				onText={(text) => (/[,;]$/.test(text) ? add(text) : type(text))}
				choices={knownTags(facts.tags)}
				onChoose={({ label }) => add(label)}
				onEnter={add}
				onBack={() => onChange(tags.slice(0, -1))}
				placeholder={tags.length === 0 ? field.example : "Thêm thẻ"}
			/>
			{typed.trim() !== "" && !findTag(typed, facts.tags) && (
				<p class="bao-note">Bấm Enter để thêm “{typed.trim()}”, một thẻ mới.</p>
			)}
		</div>
	);
}

function Tag({ tag, known }: { readonly tag: string; readonly known: readonly FactTag[] }) {
	const found = findTag(tag, known);
	const note = !found ? "mới" : found.slug !== slug(tag) ? `in là ${found.name}` : "";
	return (
		<>
			{tag}
			{note && <small>{note}</small>}
		</>
	);
}
