import { type ComponentType, h, render } from "preact";
import type { ControlProps, FilePicking, PlainValues } from "./control-props.ts";
import { draftProblems, type SeenEntry } from "./draft-problems.ts";
import { FieldFrame } from "./field-frame.tsx";

/** What Sveltia gives to the control of a field. */
export interface SveltiaProps extends FilePicking {
	readonly value: unknown;
	readonly onChange: (value: unknown) => void;
	/** The field as the configuration has it. */
	readonly field: { toJS(): Record<string, unknown> };
	/** Of the input, for the label: Sveltia's own label has it with `-label` behind. */
	readonly forID: string;
	/** The entry that is being written. Absent while there is none. */
	readonly entry?: SeenEntry | undefined;
}

/** Sveltia's own React, of which there must be one only: it puts this function there for whoever writes controls. */
declare global {
	var createElement: (type: string, props: { readonly ref: (element: Element | null) => void }) => unknown;
}

/**
 * Makes a Preact component the control of a field of Sveltia, which knows React components: an instance of this class
 * is one, with an element of its own in which Preact works. What is wrong with the field stands under every control,
 * and Sveltia is told of it as long as it is an error.
 */
export function asControl<Value>(Control: ComponentType<ControlProps<Value>>) {
	class MountedControl {
		/** Set by React before each drawing. */
		props: SveltiaProps;
		#element: Element | undefined;
		#config: SveltiaProps["field"] | undefined;
		#field: ControlProps<Value>["field"] = { name: "" };

		constructor(props: SveltiaProps) {
			this.props = props;
		}

		/** By this React knows a class that it may make instances of. */
		get isReactComponent() {
			return {};
		}

		readonly #take = (element: Element | null) => {
			this.#element = element ?? undefined;
		};

		render() {
			return globalThis.createElement("div", { ref: this.#take });
		}

		componentDidMount() {
			draftProblems.join(this.#fieldName, this.#write);
			this.#draw();
		}

		componentDidUpdate() {
			this.#draw();
		}

		componentWillUnmount() {
			draftProblems.leave(this.#fieldName, this.#write);
			if (this.#element) render(null, this.#element);
		}

		/** Sveltia asks at every change, and before it saves waits for the answer. */
		async isValid(): Promise<boolean> {
			this.#see();
			return draftProblems.isSound(this.#fieldName);
		}

		get #fieldName(): string {
			return this.#fieldOf().name;
		}

		#fieldOf() {
			if (this.#config !== this.props.field) {
				this.#config = this.props.field;
				this.#field = this.props.field.toJS() as unknown as ControlProps<Value>["field"];
			}
			return this.#field;
		}

		#see(): PlainValues {
			return this.props.entry ? draftProblems.see(this.props.entry) : {};
		}

		/** Sveltia keeps lists and tables by their parts: those go before something else can stand there. */
		readonly #write = (value: unknown) => {
			const { value: before, onChange } = this.props;
			const isPlain = typeof value !== "object" || value === null;
			if (isPlain && typeof before === "object" && before !== null) onChange([]);
			onChange(value);
		};

		#draw() {
			if (!this.#element) return;
			const { value, forID, addFile, pickFile } = this.props;
			const control: Omit<ControlProps<Value>, "invalid" | "describedBy"> = {
				value: value as Value | undefined,
				onChange: this.#write,
				field: this.#fieldOf(),
				values: this.#see(),
				id: forID,
				labelledBy: `${forID}-label`,
				addFile,
				pickFile,
			};
			render(h(FieldFrame<Value>, { Control, control }), this.#element);
		}
	}
	return MountedControl;
}
