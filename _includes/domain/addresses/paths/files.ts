/** Folders of files that pages ask for. */
export const ASSETS = "/assets/";
export const FONTS = "/fonts/";
export const ICONS = "/icons/";
export const PICTURES = "/pictures/";
/** Sounds, films and documents beside articles. */
export const MEDIA = "/media/";

/** A script of the site: `/assets/search.js`. Stable names, so that a change rebuilds no page. */
export const scriptPath = (name: string) => `/assets/${name}.js`;
/** The style of every page, and that of feeds in a browser. */
export const STYLE = "/assets/site.css";
export const FEED_STYLE = "/assets/feed.css";
/** The style of the editors' desk, beside that of every page. */
export const DESK_STYLE = "/assets/letters-desk.css";
/** What the search suggests before it has searched. */
export const SUGGESTIONS = "/assets/suggest.json";
/** What the newsroom says means the same, for a search in what is stored. */
export const SYNONYMS = "/assets/synonyms.json";
/** The licences of what others have made of the readers' scripts and faces. */
export const NOTICES = "/assets/notices.txt";

export const iconPath = (file: string) => `/icons/${file}`;
export const FAVICON_PATH = "/favicon.ico";

/** The pictures that other sites show of the newspaper and of a section. */
export const NEWSPAPER_CARD = "/cards/bao.png";
export const sectionCard = (slug: string) => `/cards/chuyen-muc/${slug}.png`;

/**
 * A file beside an article, with a hash of what is in it: `/media/2026/11/lu-ve-0f3c5e2a91.mp4`. In lower case, as the host
 * would have it.
 *
 * @param src as articles cite it: `/media/2026/11/Lu-Ve.MP4`
 */
export const attachmentPath = (src: string, hash: string, extension: string) =>
	`${src.replace(/\.[^./]*$/, "").toLowerCase()}-${hash.slice(0, 10)}.${extension}`;
export const isAttachment = (path: string) => path.startsWith(MEDIA);

export const isPicture = (path: string) => path.startsWith(PICTURES);
/** `/pictures/ben-pha-ab12-800.webp` is `/pictures/ben-pha-ab12` in another width. */
export const pictureOf = (path: string) => /^(\/pictures\/.+)-\d+\.\w+$/.exec(path)?.[1];
/** `public-sans-ab12.woff2`: the font that a face of a style sheet asks for. */
export const fontAskedFor = (face: string) => /url\("\/fonts\/([\w-]+\.woff2)"\)/.exec(face)?.[1];
/** Pictures that a page names. */
export const picturePathsIn = (html?: string): readonly string[] => html?.match(/\/pictures\/[^" ]+/g) ?? [];
