import { slug } from "../../../../../_includes/domain/addresses/slug.ts";
import { ROLES } from "../../../../../_includes/domain/article/credit/credit.ts";
import type { KnownName } from "../../../../../_includes/domain/newsdesk/facts.ts";
import { Combobox } from "../choosing/combobox.tsx";
import { knownNames } from "../choosing/known-names.ts";
import { type ControlProps, naming } from "../control-props.ts";
import { ItemTools, ways } from "../inputs/item-tools.tsx";
import { moved, replaced, without } from "../inputs/lists.ts";
import {
	asPeople,
	hasRole,
	nameOf,
	type Person,
	roleWord,
	severalNames,
	turnRole,
	withName,
} from "./people.ts";

/** Who made the article, and what each did. Names that the newspaper knows are offered, in their one spelling. */
export function PeopleControl(props: ControlProps<readonly Person[]>) {
	const { onChange, facts, field, labelledBy, describedBy, id } = props;
	const people = asPeople(props.value);
	// There is always a line to write on.
	const lines = people.length === 0 ? [""] : people;
	const change = (index: number, ...by: readonly Person[]) => {
		const next = lines.toSpliced(index, 1, ...by);
		onChange(next.length === 1 && next[0] === "" ? [] : next);
	};
	return (
		// biome-ignore lint/a11y/useSemanticElements: its name is Sveltia's label, outside of it
		<div class="bao-people" role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
			<ol class="bao-cards">
				{lines.map((person, index) => (
					<li key={index} class="bao-person">
						<div class="bao-row">
							<Combobox
								naming={{ ...naming(props), id: index === 0 ? id : `${id}-${index}` }}
								text={nameOf(person)}
								onText={(name) => change(index, withName(person, name))}
								choices={knownNames(facts.authors)}
								onChoose={({ label }) => change(index, withName(person, label))}
								placeholder={field.example}
								required={field.required}
							/>
							{people.length > 0 && (
								<ItemTools
									name={nameOf(person) || "dòng này"}
									onRemove={() => onChange(without(people, index))}
									onMove={ways(index, people.length, (by) => onChange(moved(people, index, by)))}
								/>
							)}
						</div>
						<Spelling person={person} authors={facts.authors} onMend={(mended) => change(index, mended)} />
						<OneOrSeveral person={person} onDecide={(decided) => change(index, ...decided)} />
						{nameOf(person) !== "" && (
							// biome-ignore lint/a11y/useSemanticElements: a fieldset has its name in itself
							<div class="bao-roles" role="group" aria-label={`Việc của ${nameOf(person)}`}>
								{ROLES.map((role) => (
									<button
										key={role}
										type="button"
										class="bao-chip"
										aria-pressed={hasRole(person, role)}
										onClick={() => onChange(replaced(people, index, turnRole(person, role)))}
									>
										{roleWord(role)}
									</button>
								))}
							</div>
						)}
					</li>
				))}
			</ol>
			{people.length > 0 && (
				<button type="button" class="bao-button" onClick={() => onChange([...people, ""])}>
					Thêm người
				</button>
			)}
		</div>
	);
}

interface SpellingProps {
	readonly person: Person;
	readonly authors: readonly KnownName[];
	readonly onMend: (person: Person) => void;
}

/** A name that the newspaper writes otherwise, or that is new to it. */
function Spelling({ person, authors, onMend }: SpellingProps) {
	const name = nameOf(person).trim();
	const place = slug(name);
	const known = authors.find((one) => one.slug === place);
	if (place === "" || severalNames(person).length > 0 || /[:()]/.test(name) || known?.name === name)
		return null;
	if (!known) return <p class="bao-note">Tên mới: báo chưa có bài nào ký tên này.</p>;
	return (
		<p class="bao-note">
			Báo viết tên này là “{known.name}”.{" "}
			<button type="button" class="bao-button" onClick={() => onMend(withName(person, known.name))}>
				Viết như vậy
			</button>
		</p>
	);
}

interface OneOrSeveralProps {
	readonly person: Person;
	readonly onDecide: (people: readonly Person[]) => void;
}

/** Who is meant by a text that may be one name or several is for the journalist to say. */
function OneOrSeveral({ person, onDecide }: OneOrSeveralProps) {
	const names = severalNames(person);
	if (names.length === 0) return null;
	return (
		<div class="bao-row">
			<button type="button" class="bao-button" onClick={() => onDecide(names)}>
				{names.length} người: {names.join(" · ")}
			</button>
			<button type="button" class="bao-button" onClick={() => onDecide([{ name: nameOf(person) }])}>
				Một người
			</button>
		</div>
	);
}
