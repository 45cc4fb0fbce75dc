/** What the newsroom puts beside an article and is no picture, by what it is for. */
export const ATTACHMENT_KINDS = ["sound", "film", "captions", "document", "table", "boundaries"] as const;

export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** A type of file that is taken. */
interface AttachmentType {
	readonly kind: AttachmentKind;
	/** As it is served: `audio/mpeg`. */
	readonly type: string;
	/** As people name it. */
	readonly name: string;
	/** What its name may end with; under the first it is served. */
	readonly extensions: readonly [string, ...string[]];
}

/** How the types of office files begin. */
const OFFICE = "application/vnd.openxmlformats-officedocument";

/** The types of files that are taken, by our names for them. Which one a file is, its content says and never its name. */
export const ATTACHMENT_TYPES = {
	mp3: { kind: "sound", type: "audio/mpeg", name: "MP3", extensions: ["mp3"] },
	m4a: { kind: "sound", type: "audio/mp4", name: "M4A", extensions: ["m4a"] },
	aac: { kind: "sound", type: "audio/aac", name: "AAC", extensions: ["aac"] },
	ogg: { kind: "sound", type: "audio/ogg", name: "Ogg", extensions: ["ogg", "oga", "opus"] },
	wav: { kind: "sound", type: "audio/wav", name: "WAV", extensions: ["wav"] },
	mp4: { kind: "film", type: "video/mp4", name: "MP4", extensions: ["mp4", "m4v"] },
	webm: { kind: "film", type: "video/webm", name: "WebM", extensions: ["webm"] },
	vtt: { kind: "captions", type: "text/vtt; charset=utf-8", name: "WebVTT", extensions: ["vtt"] },
	csv: { kind: "table", type: "text/csv; charset=utf-8", name: "CSV", extensions: ["csv"] },
	pdf: { kind: "document", type: "application/pdf", name: "PDF", extensions: ["pdf"] },
	docx: { kind: "document", type: `${OFFICE}.wordprocessingml.document`, name: "Word", extensions: ["docx"] },
	xlsx: { kind: "document", type: `${OFFICE}.spreadsheetml.sheet`, name: "Excel", extensions: ["xlsx"] },
	pptx: {
		kind: "document",
		type: `${OFFICE}.presentationml.presentation`,
		name: "PowerPoint",
		extensions: ["pptx"],
	},
	geojson: { kind: "boundaries", type: "application/geo+json", name: "GeoJSON", extensions: ["geojson"] },
} as const satisfies Readonly<Record<string, AttachmentType>>;

export type AttachmentTypeName = keyof typeof ATTACHMENT_TYPES;

/** iPhones play WebM since spring 2024, Ogg since spring 2025, if they are new enough for that. */
const NOT_EVERYWHERE: readonly AttachmentTypeName[] = ["webm", "ogg"];

/** Whether every phone in use plays a type. */
export const playsEverywhere = (type: AttachmentTypeName): boolean => !NOT_EVERYWHERE.includes(type);

/** The same by the name of a file, which `check` holds to what the file is. */
export const isPlayedEverywhere = (name: string): boolean =>
	NOT_EVERYWHERE.flatMap((type) => [...ATTACHMENT_TYPES[type].extensions]).every(
		(extension) => !name.toLowerCase().endsWith(`.${extension}`),
	);

/** What a file of one of these types turned out to hold. */
export interface AttachmentContent {
	readonly type: AttachmentTypeName;
	/** How long a sound or a film is, in whole seconds. */
	readonly seconds?: number;
	/** Of a film, in pixels. */
	readonly width?: number;
	readonly height?: number;
	/** Of a film: what tells of it stands behind it, so that a phone must fetch the end before it plays the beginning. */
	readonly slow?: true;
	/** Of a document: pages, sheets or slides. */
	readonly pages?: number;
	/** What can be read in it: the lines of captions, the rows of a table, the text of a document, areas of a map. */
	readonly text?: string;
	/** Why the text of a document could not be read: its pages are pictures, or it takes more than a document may. */
	readonly unread?: "scan" | "costly";
	/** Whether a document brings code that would run when it is opened. */
	readonly active?: boolean;
}

/** A file beside an article, as readers get it. */
export interface Attachment extends AttachmentContent {
	/** `/media/2026/11/lu-ve.mp4`, as an article cites it. */
	readonly src: string;
	/** `/media/2026/11/lu-ve-0f3c5e2a91.mp4`, with a hash of what is in it. */
	readonly url: string;
	readonly bytes: number;
	/** Of what is in it. */
	readonly hash: string;
}

/** A file that an article cites, and where. */
export interface PlacedFile {
	readonly src: string;
	readonly kind: AttachmentKind;
	readonly line: number;
	readonly column: number;
}

/** What names of files of a kind may end with. */
export const extensionsOf = (kind: AttachmentKind): readonly string[] =>
	Object.values(ATTACHMENT_TYPES).flatMap((one) => (one.kind === kind ? one.extensions : []));
