/**
 * How much one file of the newsroom may hold. Far above what a newspaper writes; past a limit the reader refuses,
 * naming the limit, so that a broken export or an attack cannot stop a build. Texts count in characters.
 */
export const LIMITS = {
	/** Bytes of one file: 512 KiB. */
	fileBytes: 512 * 1024,
	/** Bytes of the memory of addresses: 16 MiB, two hundred thousand of them. Of these there is no other end. */
	addressesBytes: 16 * 2 ** 20,
	/** Characters of front matter. */
	frontMatter: 64 * 1024,
	/** Length of a passage times the marks in it, summed over a file's Markdown: see `reportCostlyPassages`. */
	markdownWork: 50_000_000,
	/** Lists and tables inside one another, the front matter itself counted as 1. */
	depth: 5,
	/** Problems reported of one file; the last says that there are more. */
	problems: 100,
	title: 300,
	lede: 2000,
	dateline: 100,
	/** Name of a person, section, tag, thread or newspaper. */
	name: 120,
	/** The printed credit line. */
	credit: 300,
	caption: 1000,
	/** A correction, a biography's title, a description. */
	note: 2000,
	/** An address, a date, the name of a picture. */
	address: 500,
	tags: 30,
	/** All tags of an article, written on one line. */
	tagLine: 2000,
	authors: 20,
	roles: 5,
	corrections: 50,
	/** Chapters of an episode. */
	chapters: 100,
	/** Old addresses: a gallery of an older site had a page for each picture. */
	aliases: 500,
	/** Picked articles under another: as many as are printed. */
	related: 4,
	/** Pictures in one text. */
	pictures: 300,
	/** Sounds, films, documents and the like in one text. */
	files: 100,
	/** Lines of a block that tell the same fact. */
	factValues: 50,
	sections: 100,
	/** Entries of `content/tags.yaml`, and synonyms of one. */
	knownTags: 5000,
	synonyms: 20,
	/** Groups of `content/synonyms.yaml`. */
	synonymGroups: 500,
	/** Stories beside the lead, pinned stories, blocks of the front, stories of a block. */
	companions: 3,
	pins: 10,
	blocks: 30,
	blockStories: 20,
	/** Comments of an article; a reader's name; what a reader writes, or the newsroom in answer. */
	comments: 1000,
	letterName: 60,
	letterText: 3000,
	/** Where the newsroom may write back. */
	letterContact: 200,
} as const;

/** What a file of a picture may be. Past these the reader refuses, before the decoder spends its time and memory. */
export const PICTURE_LIMITS = {
	/** Bytes of the file: 20 MiB. */
	bytes: 20 * 2 ** 20,
	/** Bytes of a drawing (SVG): its shapes are drawn one by one. */
	drawingBytes: 2 * 2 ** 20,
	/** Width by height. A phone's largest photo of its usual setting has 50 million. */
	pixels: 100_000_000,
	/** Pixels of the shorter side: less is no picture, but a dot that somebody counts with. */
	leastSide: 50,
	/** How many times longer the one side may be than the other: at the widest that is printed, WebP ends at 16,383. */
	ratio: 12,
	/** Pixels that a cover must have to become a social card. */
	sharedFrom: { width: 600, height: 315 },
	/** Seconds of a processor that decoding may take. */
	seconds: 1,
	/** Bytes of memory that the process which decodes may have: 240 MiB: until it has ended it may take some more. */
	memory: 240 * 2 ** 20,
} as const;

/**
 * What a file beside an article may be that is no picture. Sounds and films are kept in git with the articles, and git's
 * hosts refuse a file of 100 MB (GitHub warns from 50 on): a film of a quarter of an hour and an hour's talk find room. The
 * site itself is sent to Netlify once for each file, by its content.
 */
export const FILE_LIMITS = {
	/** Bytes of a file, by what it is for. */
	bytes: {
		sound: 95 * 2 ** 20,
		film: 95 * 2 ** 20,
		captions: 2 ** 20,
		document: 30 * 2 ** 20,
		table: 2 ** 20,
		boundaries: 8 * 2 ** 20,
	},
	/** Bytes of a sound that is not pressed: a quarter of a minute. A phone pays for every one. */
	waveBytes: 2 * 2 ** 20,
	/** Bytes a second from which on a phone's reader pays for what nobody sees or hears. */
	weight: { sound: 24_000, film: 500_000 },
	/** How often, and how many bytes, the parsers of sounds may ask of one to tell what it is: at most a second's work. */
	parse: { reads: 15_000, bytes: 128 * 2 ** 20, atOnce: 4 * 2 ** 20 },
} as const;

/** What a photo of the newsroom has to be at most: readers get less, and every copy of the repository keeps all of it. */
export const PHOTO_LIMITS = {
	/** Pixels of its longer side. */
	side: 2560,
	/** Pixels across one that is read downwards, more than this many times as high as it is wide: a drawing of figures. */
	across: 1280,
	strip: 2.5,
	/** Bytes of the file: 3 MiB. */
	bytes: 3 * 2 ** 20,
} as const;
