import type { ComponentType } from "preact";
import type { NewsroomFacts } from "../../../../_includes/domain/newsdesk/facts.ts";
import type { DeskField, FieldKind } from "../../../../_includes/domain/newsdesk/fields/desk-field.ts";
import type { Values } from "../../../../_includes/domain/newsdesk/values.ts";
import type { MediaFiles } from "./picture/picture-url.ts";

/** What Sveltia's own dialog for pictures gives back. */
export interface PickedFile {
	/** `/media/2022/05/ben-pha.jpg` of one in the repository, `blob:…` of a new one. */
	readonly value: string;
	readonly file?: File | Blob | undefined;
}

/** Sveltia's ways to bring a picture into the entry. */
export interface FilePicking {
	/** Keeps a file for the entry; it is sent with it. @returns `blob:…`, which stands for it until then */
	readonly addFile: (file: File | Blob, options?: { readonly name?: string }) => Promise<string>;
	/** Lets the journalist choose of what is in the repository. `null` where nothing was chosen. */
	readonly pickFile: (options?: {
		readonly kind?: "image";
	}) => Promise<PickedFile | readonly PickedFile[] | null>;
}

/** What a control of the newsdesk gets. */
export interface ControlProps<Value = unknown> extends FilePicking {
	/** Undefined where nothing was written yet. */
	readonly value: Value | undefined;
	readonly onChange: (value: Value | undefined) => void;
	readonly field: DeskField;
	/** All that the form holds. */
	readonly values: Values;
	readonly facts: NewsroomFacts;
	/** What of the repository belongs to the entry. */
	readonly media: MediaFiles | undefined;
	/** For the input. */
	readonly id: string;
	/** Of the label over the field, for a control of several inputs. */
	readonly labelledBy: string;
	/** Of its hint, and of what is wrong with it. */
	readonly describedBy?: string | undefined;
	/** Whether the field has an error. */
	readonly invalid: boolean;
	/** The controls of the fields inside this one, where it is a table. */
	readonly controls: Controls;
}

/** The control for a kind of field. */
export type Controls = (kind: FieldKind) => ComponentType<ControlProps>;

/** What a control hands on to those inside of it. */
export type OuterProps = Omit<ControlProps, "value" | "onChange">;

/**
 * What a line may hold at most while it is written, whatever is pasted into it: far above what the strict reader takes of
 * any, which is told at the field, and little enough to be drawn and judged at once.
 */
export const LONGEST_LINE = 10_000;

/** What names and describes an input, as attributes of it. */
export function naming({
	id,
	field,
	describedBy,
	invalid,
}: Pick<ControlProps, "id" | "field" | "describedBy" | "invalid">) {
	return {
		id,
		"aria-label": field.label,
		...(describedBy && { "aria-describedby": describedBy }),
		"aria-invalid": invalid,
	} as const;
}
