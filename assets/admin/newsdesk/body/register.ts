import { asControl } from "../controls/as-control.ts";
import { BodyField } from "./body-field.tsx";

/** What of Sveltia takes controls. */
interface TakesControls {
	registerFieldType(name: string, control: unknown): void;
}

/** Gives Sveltia the control for the texts of articles, pages, authors and running stories. */
export function registerBody(cms: TakesControls): void {
	cms.registerFieldType("bao-body", asControl(BodyField));
}
