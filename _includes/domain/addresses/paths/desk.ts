/** Where editors read what waits. */
export const LETTERS_DESK = "/admin/thu/";

/** What the desk is asked: all letters, to decide on one, a comment that is printed. */
export const DESK_LETTERS = `/admin/thu/api/thu/`;
export const DESK_DECISIONS = `/admin/thu/api/quyet-dinh/`;
export const DESK_COMMENT = `/admin/thu/api/binh-luan/`;
/** The word of its query beside the article's: which comment. */
export const COMMENT_WORD = "ma";
/** What waits, for a reader of feeds that knows a token. */
export const DESK_FEED = `${LETTERS_DESK}feed.json`;

/** The day at the desk, and where its page asks for it. */
export const TODAY = "/admin/hom-nay/";
export const TODAY_FACTS = `${TODAY}api/`;
