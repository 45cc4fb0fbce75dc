/** An element of a document that was read strictly. */
export interface ReadElement {
	/** With its prefix: `dc:creator`. */
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly ReadElement[];
	/** All text inside, in order. */
	readonly text: string;
}

const NAME = "[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?";
const TAG = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*"[^"<]*")*)\\s*(/?)>`, "y");
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*"([^"]*)"`, "g");
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

interface OpenElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: ReadElement[];
	text: string;
}

/**
 * Reads a document as an XML parser does that forgives nothing: one root, tags that match, declared prefixes, no
 * attribute twice, no bare `&` or `<`, no character that XML 1.0 forbids.
 *
 * @throws Error naming what is wrong and where
 */
export function readXml(document: string): ReadElement {
	const fail = (what: string, at: number): never => {
		throw new Error(`${what} at ${at}: ${JSON.stringify(document.slice(at, at + 60))}`);
	};
	const forbidden = FORBIDDEN.exec(document);
	if (forbidden) fail("a character that XML forbids", forbidden.index);
	const head = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n(?:<\?xml-stylesheet [^?]*\?>\n)?/.exec(document);
	if (!head) return fail("no XML declaration", 0);
	const roots: ReadElement[] = [];
	const open: OpenElement[] = [];
	const prefixes = new Set(["xml", "xmlns"]);
	for (let at = head[0].length; at < document.length; ) {
		if (document[at] !== "<") {
			const end = document.indexOf("<", at);
			const text = document.slice(at, end < 0 ? undefined : end);
			const inside = open.at(-1);
			if (inside) inside.text += decode(text, at);
			else if (text.trim() !== "") fail("text outside the root", at);
			at += text.length;
			continue;
		}
		TAG.lastIndex = at;
		const tag = TAG.exec(document);
		if (!tag) return fail("no tag", at);
		const [whole, closing, name = "", rest = "", empty] = tag;
		if (closing) {
			if (open.at(-1)?.name !== name) fail(`</${name}> closes <${open.at(-1)?.name}>`, at);
			close();
		} else {
			const pairs = [...rest.matchAll(ATTRIBUTE)].map(([, key = "", value = ""]) => [key, decode(value, at)]);
			if (new Set(pairs.map(([key]) => key)).size < pairs.length) fail("an attribute twice", at);
			for (const [key = ""] of pairs) if (key.startsWith("xmlns:")) prefixes.add(key.slice(6));
			for (const one of [name, ...pairs.map(([key = ""]) => key)]) {
				const prefix = one.includes(":") ? one.split(":")[0] : undefined;
				if (prefix !== undefined && !prefixes.has(prefix)) fail(`the prefix ${prefix} is not declared`, at);
			}
			open.push({ name, attributes: Object.fromEntries(pairs), children: [], text: "" });
			if (empty) close();
		}
		at += whole.length;
	}
	if (open.length > 0 || roots.length !== 1 || !roots[0]) return fail("not one root", document.length);
	return roots[0];

	function close() {
		const element = open.pop();
		if (!element) return;
		const parent = open.at(-1);
		if (parent) {
			parent.children.push(element);
			parent.text += element.text;
		} else roots.push(element);
	}
	function decode(text: string, at: number): string {
		return text.replace(/&([^;]{0,10};)?/g, (_, reference: string | undefined) => {
			const name = reference?.slice(0, -1) ?? "";
			const code = /^#(\d+)$/.exec(name)?.[1];
			if (code) return String.fromCodePoint(Number(code));
			const sign = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[name];
			return sign ?? fail("a bare & or an unknown entity", at);
		});
	}
}

/** All elements of a name in a document, in order. */
export function findAll(root: ReadElement, name: string): ReadElement[] {
	return [...(root.name === name ? [root] : []), ...root.children.flatMap((child) => findAll(child, name))];
}

/** The texts of the children of a name. */
export function textsOf(element: ReadElement | undefined, name: string): string[] {
	return (element?.children ?? []).filter((child) => child.name === name).map((child) => child.text);
}
