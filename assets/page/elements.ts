/** An element with a class and what stands in it. Texts become text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	className: string,
	...content: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
	const made = document.createElement(name);
	if (className) made.className = className;
	made.append(...content);
	return made;
}

/** A button that does something. */
export function button(className: string, label: string, act: () => void): HTMLButtonElement {
	const made = element("button", className, label);
	made.type = "button";
	made.addEventListener("click", act);
	return made;
}

/** The address that readers should pass on: the canonical one. */
export function pageAddress(): string {
	return document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
}

/**
 * A part of the page that its template has.
 *
 * @throws when the page lacks it
 */
export function part<T extends HTMLElement = HTMLElement>(within: ParentNode, selector: string): T {
	const found = within.querySelector<T>(selector);
	if (!found) throw new Error(`The page lacks ${selector}`);
	return found;
}
