/** A field as the configuration of Sveltia has it: the newsdesk's own description of it, and its widget. */
export interface ControlField {
	readonly name: string;
	readonly label?: string;
	readonly required?: boolean;
	/** How long a text, how many items of a list. */
	readonly most?: number;
	readonly example?: string;
}

/** What the form holds, as Sveltia keeps it: texts, yes and no, lists and tables of them. */
export type PlainValues = Readonly<Record<string, unknown>>;

/** Sveltia's ways to bring a picture into the entry. */
export interface FilePicking {
	/** Keeps a file for the entry; it is sent with it. @returns `blob:…`, which stands for it until then */
	readonly addFile: (file: File | Blob, options?: { readonly name?: string }) => Promise<string>;
	/** Lets the journalist choose of what is in the repository, or a new file. `null` where nothing was chosen. */
	readonly pickFile: (options?: { readonly kind?: "image"; readonly accept?: string }) => Promise<unknown>;
}

/** What a control of the newsdesk gets. */
export interface ControlProps<Value = unknown> extends FilePicking {
	/** Undefined where nothing was written yet. */
	readonly value: Value | undefined;
	readonly onChange: (value: Value | undefined) => void;
	readonly field: ControlField;
	/** All that the form holds. */
	readonly values: PlainValues;
	/** For the input. */
	readonly id: string;
	/** The label that Sveltia prints over the field. */
	readonly labelledBy: string;
	/** Where it says what is wrong; absent where nothing is. */
	readonly describedBy?: string | undefined;
	/** Whether the field has an error. */
	readonly invalid: boolean;
}
