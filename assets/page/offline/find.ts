/** A part of the page that its template has. */
export function find(selector: string, place: ParentNode = document): HTMLElement {
	const found = place.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`The page lacks ${selector}`);
	return found;
}
