/**
 * Makes a piece of a document say what another one says, and leaves what is equal as it is: the place that is read stays
 * where it is on the screen, and pictures are not loaded anew.
 */
export function patch(shown: Element, wanted: Element): void {
	if (shown.isEqualNode(wanted)) return;
	if (shown.tagName !== wanted.tagName) {
		shown.replaceWith(adopted(shown, wanted));
		return;
	}
	patchAttributes(shown, wanted);
	patchChildren(shown, wanted);
}

function patchAttributes(shown: Element, wanted: Element): void {
	for (const { name } of [...shown.attributes]) if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
	for (const { name, value } of wanted.attributes)
		if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
}

/** What is equal at both ends stays; of what lies between, each is patched by the one in its place. */
function patchChildren(shown: Element, wanted: Element): void {
	const old = [...shown.childNodes];
	const young = [...wanted.childNodes];
	let [start, end] = [0, 0];
	const most = Math.min(old.length, young.length);
	while (start < most && old[start]?.isEqualNode(young[start] ?? null)) start += 1;
	while (end < most - start && old.at(-1 - end)?.isEqualNode(young.at(-1 - end) ?? null)) end += 1;
	const before = old.slice(start, old.length - end);
	const after = young.slice(start, young.length - end);
	const next = old[old.length - end] ?? null;
	for (const [at, node] of after.entries()) {
		const place = before[at];
		if (isElement(place) && isElement(node)) patch(place, node);
		else if (place) place.replaceWith(adopted(shown, node));
		else shown.insertBefore(adopted(shown, node), next);
	}
	for (const node of before.slice(after.length)) node.remove();
}

/** Also of another window, whose classes are not ours. */
const isElement = (node: Node | undefined): node is Element => node?.nodeType === Node.ELEMENT_NODE;

const adopted = ({ ownerDocument }: Element, node: Node) => ownerDocument.importNode(node, true);
