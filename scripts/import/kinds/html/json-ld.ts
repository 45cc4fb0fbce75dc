/** An object of JSON-LD, whatever it holds. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Objects that one page may have, and how deep they may lie in one another. */
const MOST = 2000;
const DEEPEST = 20;
const LONGEST = 2 ** 20;
const ARTICLE =
	/^(?:(?:\w*News)?Article|BlogPosting|Report|SocialMediaPosting|LiveBlogPosting|(?:Scholarly|Tech|Satirical|Advertiser\w*)Article|\w+NewsArticle)$/;

/** All objects of a page's blocks of JSON-LD, those inside others too. A block that is no JSON is none. */
export function readJsonLd(blocks: readonly string[]): readonly JsonObject[] {
	const found: JsonObject[] = [];
	const visit = (value: unknown, depth: number) => {
		if (depth > DEEPEST || found.length >= MOST || typeof value !== "object" || value === null) return;
		if (Array.isArray(value)) {
			for (const one of value) visit(one, depth + 1);
			return;
		}
		found.push(value as JsonObject);
		for (const inner of Object.values(value)) visit(inner, depth + 1);
	};
	for (const block of blocks) visit(parse(block), 0);
	return found;
}

function parse(block: string): unknown {
	if (block.length > LONGEST) return undefined;
	// Templates print line ends and tabs inside of texts, where JSON has none, and put comments around.
	const text = block
		.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, "")
		.replace(/\p{Cc}/gu, " ");
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

export function typesOf(object: JsonObject): readonly string[] {
	const type = object["@type"];
	return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === "string");
}

/** The article that a page is of: the first that has a headline. */
export function findArticle(objects: readonly JsonObject[]): JsonObject | undefined {
	const articles = objects.filter((one) => typesOf(one).some((type) => ARTICLE.test(type)));
	return articles.find((one) => one["headline"] !== undefined) ?? articles[0];
}

/** What an object only names (`{"@id": "#author"}`), out of all. */
export function resolve(value: unknown, objects: readonly JsonObject[]): unknown {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	const { "@id": id, ...rest } = value as JsonObject;
	if (typeof id !== "string" || Object.keys(rest).length > 0) return value;
	return objects.find((one) => one["@id"] === id && Object.keys(one).length > 1) ?? value;
}

/** The texts of a value: of a list each, of an object its name. */
export function textsOf(value: unknown, objects: readonly JsonObject[] = []): readonly string[] {
	if (Array.isArray(value)) return value.slice(0, 100).flatMap((one) => textsOf(one, objects));
	const whole = resolve(value, objects);
	const text = typeof whole === "object" && whole !== null ? (whole as JsonObject)["name"] : whole;
	return typeof text === "string" && text.trim() !== "" ? [text] : [];
}
