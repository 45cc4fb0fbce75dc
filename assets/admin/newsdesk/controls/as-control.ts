import { type ComponentType, h, render } from "preact";
import type { DeskField } from "../../../../_includes/domain/newsdesk/fields/desk-field.ts";
import type { Values } from "../../../../_includes/domain/newsdesk/values.ts";
import { newsroomFacts } from "../facts.ts";
import { Mounted } from "../mounted.ts";
import type { ControlProps, Controls, FilePicking } from "./control-props.ts";
import { draftProblems, type SeenEntry } from "./draft-problems.ts";
import { FieldFrame } from "./field-frame.tsx";

/** What Sveltia gives to the control of a field. */
export interface SveltiaProps extends FilePicking {
	readonly value: unknown;
	readonly onChange: (value: unknown) => void;
	/** The field as the configuration has it, an immutable map: see `sveltiaField`. */
	readonly field: { get(key: "desk"): { toJS(): unknown } };
	/** Of the input, for the label: Sveltia's own label has it with `-label` behind. */
	readonly forID: string;
	/** The entry that is being written. Absent while there is none. */
	readonly entry?: SeenEntry | undefined;
}

/** For fields that hold no others. */
const NO_CONTROLS: Controls = (kind) => {
	throw new Error(`Expected a field that holds others, found one asking for a control of "${kind}"`);
};

/**
 * Makes a Preact component the control of a field of Sveltia, which knows React components: an instance of this class
 * is one, with an element of its own in which Preact works. What is wrong with the field stands under every control,
 * and Sveltia is told of it as long as it is an error.
 *
 * @param controls for the fields inside, where it is one of a table
 */
export function asControl<Value>(Control: ComponentType<ControlProps<Value>>, controls = NO_CONTROLS) {
	return class MountedControl extends Mounted<SveltiaProps> {
		readonly #field: DeskField;

		constructor(props: SveltiaProps) {
			super(props);
			this.#field = props.field.get("desk").toJS() as DeskField;
		}

		componentDidMount() {
			draftProblems.join(this.#field.name, this.#write);
			this.#draw();
		}

		componentDidUpdate() {
			this.#draw();
		}

		componentWillUnmount() {
			draftProblems.leave(this.#field.name, this.#write);
			if (this.element) render(null, this.element);
		}

		/** Sveltia asks at every change, and before it saves waits for the answer: it lists what it is told. */
		async isValid() {
			this.#see();
			const errors = await draftProblems.errorsOf(this.#field.name);
			if (errors.length === 0) return true;
			return { error: { message: errors.map(({ message, cure }) => `${message} ${cure}`).join(" ") } };
		}

		#see(): Values {
			return this.props.entry ? draftProblems.see(this.props.entry) : {};
		}

		/** Of a list of tables that was changed Sveltia's own `value` is empty: what the entry holds is whole. */
		get #value(): unknown {
			return this.props.entry ? this.#see()[this.#field.name] : this.props.value;
		}

		/** Sveltia keeps lists and tables by their parts: those go before something else can stand there. */
		readonly #write = (value: unknown) => {
			const { onChange } = this.props;
			const before = this.#value;
			const isPlain = typeof value !== "object" || value === null;
			if (isPlain && typeof before === "object" && before !== null) onChange([]);
			onChange(value);
		};

		#draw() {
			if (!this.element) return;
			const { forID, addFile, pickFile, entry } = this.props;
			const control = {
				value: this.#value as Value | undefined,
				onChange: this.#write,
				field: this.#field,
				values: this.#see(),
				facts: newsroomFacts(),
				media: entry?.get("mediaFiles"),
				id: forID,
				labelledBy: `${forID}-label`,
				addFile,
				pickFile,
				controls,
			};
			render(h(FieldFrame<Value>, { Control, control }), this.element);
		}
	};
}
