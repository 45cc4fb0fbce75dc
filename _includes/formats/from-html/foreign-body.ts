/**
 * A text of an old system, read: in our own terms and no more in those of HTML or Markdown. Each word of the source is
 * in `blocks` and `notes`, or in `dropped`.
 */
export interface ForeignBody {
	readonly blocks: readonly Block[];
	/** What the marks `[^label]` cite, by label. */
	readonly notes: ReadonlyMap<string, readonly Block[]>;
	/** The pictures in the order of the text, each as often as it stands there. */
	readonly pictures: readonly ForeignPicture[];
	/** Where the links lead, as written, each once. */
	readonly links: readonly string[];
	/** The H1 that opens the text: mostly the title again. It is the first of `blocks` too. */
	readonly heading?: string;
	readonly dropped: readonly Dropped[];
	readonly told: readonly Told[];
}

/** Something that was taken over, but not as it was: a table's joined cells, a formula. `text` is of it, or empty. */
export interface Told {
	readonly what: string;
	readonly text: string;
	readonly line?: number;
}

/** A piece of a passage, and how it is set. */
export interface TextRun {
	readonly kind: "text";
	readonly text: string;
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly strike?: boolean;
	readonly code?: boolean;
	/** Where it leads, as the source has it. */
	readonly href?: string;
}

export type Run =
	| TextRun
	| { readonly kind: "break" }
	/** Cites a note; `text` is what stood there. */
	| { readonly kind: "note"; readonly label: string; readonly text: string }
	/** In a table's cell; everywhere else a picture is a block. */
	| { readonly kind: "picture"; readonly picture: ForeignPicture };

export type Runs = readonly Run[];

export type Block =
	| { readonly kind: "paragraph"; readonly runs: Runs }
	/** `level` as in the source: 1 to 6. */
	| { readonly kind: "heading"; readonly level: number; readonly runs: Runs }
	| { readonly kind: "figure"; readonly picture: ForeignPicture }
	| {
			readonly kind: "list";
			readonly ordered: boolean;
			readonly start: number;
			readonly items: readonly (readonly Block[])[];
			/** Whether empty lines part the items; without it, whether one holds several passages decides. */
			readonly loose?: boolean;
			/** What stands before items, or behind their numbers: `-`, `*`, `+`; `.`, `)`. */
			readonly sign?: string;
	  }
	| { readonly kind: "quote"; readonly blocks: readonly Block[] }
	/** A box, or pictures that were shown together: then it holds nothing but figures. */
	| {
			readonly kind: "box";
			readonly title: string;
			readonly blocks: readonly Block[];
			readonly isGallery?: true;
	  }
	/** The first row is the head. All cells are there: joined ones are followed by empty ones. */
	| {
			readonly kind: "table";
			readonly rows: readonly (readonly Runs[])[];
			/** By column: `left`, `right`, `center`, or nothing. */
			readonly align?: readonly string[];
	  }
	| { readonly kind: "code"; readonly text: string; readonly language: string }
	| { readonly kind: "rule" };

/**
 * A picture as the source names it: an address, a path from the source's folder, or its own bytes (out of a .docx). `src`
 * is `""` where the source tells only that there was one: of a page saved as text its caption is left.
 */
export interface ForeignPicture {
	readonly src: string;
	readonly bytes?: Uint8Array;
	readonly alt?: string;
	readonly caption?: string;
	readonly credit?: string;
	/** As they stand behind it in our Markdown. */
	readonly braces?: string;
}

/** Something that was not taken over. */
export interface Dropped {
	/** What kind of thing, as the report counts it: `<script>`, `[contact-form-7]`, `tin nhắn chờ duyệt`. */
	readonly what: string;
	/** Its words, all of them: words in are words out and words told. Empty where it had none. */
	readonly text: string;
	readonly line?: number;
}
