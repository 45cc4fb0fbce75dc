/** Where one searches. */
export const SEARCH = "/tim-kiem/";
/** All years of the archive, with their months. */
export const ARCHIVE = "/kho-bao/";
/** What a browser keeps of the newspaper, and can keep. */
export const OFFLINE_DESK = "/ngoai-tuyen/";
/** In place of a page that a browser has not stored, where there is no network. */
export const NOT_STORED = "/ngoai-tuyen/chua-co/";
/** The stories that the reader keeps. */
export const SAVED = "/da-luu/";
/** What an address answers that is gone. */
export const WITHDRAWN = "/da-rut/";
/** For the desk: what was built, and when. */
export const STATUS = "/tinh-trang/";
/** For all other addresses. */
export const NOT_FOUND = "/404.html";

/** `/gioi-thieu/`: a page of the newsroom's own. */
export const pagePath = (slug: string) => `/${slug}/`;

/** The page of the newsroom's own that says what is kept of a reader, where there is one. */
export const PRIVACY_SLUG = "quyen-rieng-tu";

/** Where a page is written. */
export const pageFile = (path: string) => `${path}index.html`;
