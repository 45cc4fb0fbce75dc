import type { ComponentType } from "preact";
import { asControl } from "./as-control.ts";
import type { ControlProps } from "./control-props.ts";
import { LineControl } from "./line-control.tsx";

/** What of Sveltia takes controls. */
export interface TakesControls {
	registerFieldType(name: string, control: unknown): void;
}

/** The controls of the newsdesk's fields, by kind of field. */
const CONTROLS = {
	line: LineControl,
} satisfies Record<string, unknown>;

/** Gives Sveltia the controls of all kinds of fields, each by the name `bao-` and its kind. */
export function registerControls(cms: TakesControls): void {
	for (const [kind, control] of Object.entries(CONTROLS)) {
		cms.registerFieldType(`bao-${kind}`, asControl(control as ComponentType<ControlProps<unknown>>));
	}
}
