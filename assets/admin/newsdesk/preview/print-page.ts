import { type FunctionComponent, h } from "preact";
import { renderToString } from "preact-render-to-string";

/**
 * A page as the build prints it, parsed: none of its scripts runs, and nothing is fetched for it.
 *
 * @param component one of the layouts
 */
export function printPage<Props extends object>(component: FunctionComponent<Props>, props: Props): Document {
	return new DOMParser().parseFromString(renderToString(h(component, props)), "text/html");
}
