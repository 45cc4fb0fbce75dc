/** Readers' letters are sent here: a comment, the report of a mistake. The form of a report is at its address, too. */
export const COMMENTS_BOX = "/thu/gui/";
export const REPORTS_BOX = "/thu/bao-loi/";
/** Where a reader's script asks for the signed time of a letter that is being written. */
export const SIGNED_TIME = "/thu/gio/";
/** What a reader is told whose letter has come. */
export const LETTER_RECEIVED = "/thu/da-nhan/";
/** What answers to letters print around what they tell, for the handler alone. */
export const LETTER_FRAME = "/thu/khung.json";
/** What answers to letters need to know of the articles of a month, for the handler alone. @param month `2022/05` */
export const letterFactsPath = (month: string) => `/${month}/thu.json`;
/** All that the handler of letters answers itself. */
export const LETTER_ADDRESSES = [COMMENTS_BOX, REPORTS_BOX, SIGNED_TIME] as const;

/** The words of a query: which article, and which sentence of it. */
export const ARTICLE_WORD = "bai";
export const SENTENCE_WORD = "cau";
/** `/thu/bao-loi/?bai=/2022/05/26/ben-pha/` */
export const reportPath = (article: string, sentence?: string) =>
	`${REPORTS_BOX}?${ARTICLE_WORD}=${article}${sentence ? `&${SENTENCE_WORD}=${encodeURIComponent(sentence)}` : ""}`;
/** `/thu/gio/?bai=/2022/05/26/ben-pha/` */
export const signedTimePath = (article: string) => `${SIGNED_TIME}?${ARTICLE_WORD}=${article}`;

/** Where on its page the comments of an article stand, and the form for one more. */
export const COMMENTS_ID = "binh-luan";
export const COMMENT_FORM_ID = "viet-binh-luan";
/** `binh-luan-ab2cd3ef4g`: names the place of a comment in its page. */
export const commentId = (id: string) => `${COMMENTS_ID}-${id}`;
/** `#binh-luan-ab2cd3ef4g`: the places of comments that a text names, as the page of each does. */
export const commentPlacesIn = (text: string) => text.match(/#binh-luan-[a-z2-7]{10}/g) ?? [];
/** `2022/05/ben-pha.yaml`: the file of an article's comments in their folder, by the article's path. */
export const commentsFile = (article: string) =>
	article.replace(/^\/(\d{4}\/\d\d)\/\d\d\/([^/]+)\/$/, "$1/$2.yaml");
/** `2022/05/ben-pha.md`: the file of their article in its folder, by theirs. */
export const articleOfComments = (file: string) => file.replace(/yaml$/, "md");
/** The page of those comments of an article that its own page has no room for. */
export const olderCommentsPath = (article: string) => `${article}binh-luan/`;
/** The feeds of comments: of an article, of the newspaper. */
export const commentFeedPath = (article: string) => `${article}binh-luan.xml`;
export const COMMENTS_FEED = "/binh-luan.xml";

/** A comment by its address as a browser shows it: `/2022/05/26/ben-pha/#binh-luan-ab2cd3ef4g`, also of its page of older ones. */
export function commentAt(address: string): { readonly article: string; readonly id: string } | undefined {
	const [, article, id] =
		/^(?:https?:\/\/[^/?#]+)?(\/\d{4}\/\d\d\/\d\d\/[a-z0-9-]+\/)(?:binh-luan\/)?#binh-luan-([a-z2-7]{10})$/.exec(
			address.trim(),
		) ?? [];
	return article !== undefined && id !== undefined ? { article, id } : undefined;
}
