import { Token, Tokenizer, TokenizerMode } from "parse5";

/** An opening tag. */
export interface Tag {
	readonly name: string;
	readonly line: number;
	/** The value of an attribute, `undefined` where it has none of that name. */
	attribute(name: string): string | undefined;
}

/** What is told of an HTML text, piece by piece. */
export interface HtmlReader {
	open(tag: Tag): void;
	close(name: string): void;
	/** Entities are decoded. */
	text(text: string): void;
	comment(text: string, line: number): void;
}

/** Elements whose content is text, whatever it looks like, and how it is read. */
const TEXT_MODES: ReadonlyMap<string, Tokenizer["state"]> = new Map([
	["script", TokenizerMode.SCRIPT_DATA],
	["textarea", TokenizerMode.RCDATA],
	["title", TokenizerMode.RCDATA],
	...["style", "xmp", "iframe", "noembed", "noframes"].map(
		(name) => [name, TokenizerMode.RAWTEXT] as [string, Tokenizer["state"]],
	),
]);

/**
 * Reads HTML as browsers part it into tags and text, in a time linear in its length. No tree is made: to mend tags that
 * cross or never close, a tree's builder opens formatting anew in each paragraph, which costs the square of the text.
 *
 * @param firstLine on which the text begins in its file
 */
export function readTokens(html: string, firstLine: number, reader: HtmlReader): void {
	// The tokenizer gives each word by itself, and each blank: they are told together, but for blanks in front.
	let waiting = "";
	const text = ({ chars }: Token.CharacterToken) => {
		waiting += chars;
	};
	const tell = () => {
		if (waiting === "") return;
		const blanks = /^[\t\n\f\r ]*/.exec(waiting)?.[0] ?? "";
		const words = waiting.slice(blanks.length);
		waiting = "";
		if (blanks !== "") reader.text(blanks);
		if (words !== "") reader.text(words);
	};
	let drawing = "";
	const tokenizer: Tokenizer = new Tokenizer(
		{ sourceCodeLocationInfo: true },
		{
			onStartTag(token) {
				tell();
				const { tagName: name, selfClosing } = token;
				const mode = drawing === "" ? TEXT_MODES.get(name) : undefined;
				if (mode !== undefined) tokenizer.state = mode;
				if (drawing === "" && (name === "svg" || name === "math") && !selfClosing) drawing = name;
				tokenizer.inForeignNode = drawing !== "";
				reader.open({
					name,
					line: lineOf(token.location),
					attribute: (attribute) => Token.getTokenAttr(token, attribute) ?? undefined,
				});
				if (selfClosing && drawing !== "") reader.close(name);
			},
			onEndTag({ tagName }) {
				tell();
				if (tagName === drawing) drawing = "";
				tokenizer.inForeignNode = drawing !== "";
				reader.close(tagName);
			},
			onCharacter: text,
			onWhitespaceCharacter: text,
			onNullCharacter: () => {
				waiting += " ";
			},
			onComment: ({ data, location }) => {
				tell();
				reader.comment(data, lineOf(location));
			},
			onDoctype: () => {},
			onEof: tell,
		},
	);
	const lineOf = (location: Token.Location | null) => firstLine - 1 + (location?.startLine ?? 1);
	tokenizer.write(html, true);
}
