import { type FunctionComponent, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { DeskPage, type DeskPageProps } from "../../../layouts/letters/desk-page.tsx";

/** The page of the editors' desk. Nothing of a letter is in it. */
export function printDeskPage(props: DeskPageProps): string {
	const Shown: FunctionComponent<DeskPageProps> = DeskPage;
	return `<!doctype html>\n${renderToString(h(Shown, props))}\n`;
}
