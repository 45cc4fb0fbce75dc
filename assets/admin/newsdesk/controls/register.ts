import type { ComponentType } from "preact";
import type { FieldKind } from "../../../../_includes/domain/newsdesk/fields/desk-field.ts";
import { newsroomFacts } from "../facts.ts";
import { asControl } from "./as-control.ts";
import { StoriesControl } from "./choosing/stories-control.tsx";
import { TagsControl } from "./choosing/tags-control.tsx";
import type { ControlProps } from "./control-props.ts";
import { draftProblems } from "./draft-problems.ts";
import { ChoiceControl, SectionControl, ThreadControl } from "./inputs/choice-control.tsx";
import { LineControl, TextControl } from "./inputs/line-control.tsx";
import { ListControl, ListsControl } from "./inputs/list-control.tsx";
import { TableControl, TablesControl } from "./inputs/table-control.tsx";
import { TimeControl } from "./inputs/time-control.tsx";
import { YesNoControl } from "./inputs/yes-no-control.tsx";
import { judgeOf } from "./judge-draft.ts";
import { CreditControl } from "./people/credit-control.tsx";
import { PeopleControl } from "./people/people-control.tsx";
import { PictureControl } from "./picture/picture-control.tsx";
import { guardSaving, type TellsOfSaving } from "./saving/save-guard.tsx";
import { WholeControl } from "./saving/whole-control.tsx";

/** What of Sveltia takes controls. */
interface TakesControls extends TellsOfSaving {
	registerFieldType(name: string, control: unknown): void;
}

/** The controls of the newsdesk's fields, by kind of field. That of the text is a room of its own. */
const CONTROLS = {
	line: LineControl,
	number: LineControl,
	address: LineControl,
	file: LineControl,
	text: TextControl,
	"yes-no": YesNoControl,
	choice: ChoiceControl,
	section: SectionControl,
	thread: ThreadControl,
	time: TimeControl,
	list: ListControl,
	lists: ListsControl,
	addresses: ListControl,
	tags: TagsControl,
	stories: StoriesControl,
	people: PeopleControl,
	picture: PictureControl,
	table: TableControl,
	tables: TablesControl,
} satisfies Record<Exclude<FieldKind, "body">, unknown>;

const OTHERS = { credit: CreditControl, whole: WholeControl };

type AnyControl = ComponentType<ControlProps>;

const controlOf = (kind: FieldKind): AnyControl =>
	(kind === "body" ? TextControl : CONTROLS[kind]) as unknown as AnyControl;

/** Gives Sveltia the controls of all kinds of fields, each by the name `bao-` and its kind; and guards what is saved. */
export function registerControls(cms: TakesControls): void {
	draftProblems.judgeWith(judgeOf(newsroomFacts()));
	for (const [name, control] of Object.entries({ ...CONTROLS, ...OTHERS }))
		cms.registerFieldType(`bao-${name}`, asControl(control as unknown as AnyControl, controlOf));
	guardSaving(cms);
}
