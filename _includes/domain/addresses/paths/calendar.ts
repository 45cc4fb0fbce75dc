import { ARCHIVE } from "./pages.ts";

/** A moment on the newsroom's clock, `2022-05-26T18:56:00+07:00`, or the beginning of one. */
interface OnClock {
	readonly iso: string;
}

/** `/2022/` */
export const yearPath = (year: number) => `/${String(year).padStart(4, "0")}/`;

/** `nam-2022`, `thang-5`: names the place of a year among all years, and of a month among those of its year. */
export const yearId = (year: number) => `nam-${year}`;
export const monthId = (month: number) => `thang-${month}`;
/** `/kho-bao/#nam-2022`: a year in the page of all years. */
export const yearPlace = (year: number) => `${ARCHIVE}#${yearId(year)}`;
/** `/2022/#thang-5`: a month in the page of its year. */
export const monthPlace = (year: number, month: number) => `${yearPath(year)}#${monthId(month)}`;

/** `/2022/05/`: the page of a month. */
export const monthPath = ({ iso }: OnClock) => `/${iso.slice(0, 7).replace("-", "/")}/`;

/** `/2022/05/26/`: the page of a day, under which its articles are. */
export const dayPath = ({ iso }: OnClock) => `/${iso.slice(0, 10).replaceAll("-", "/")}/`;

/** The same by its numbers. */
export const dayPathBy = (year: number, month: number, day: number) =>
	`${yearPath(year)}${two(month)}/${two(day)}/`;

const two = (number: number) => String(number).padStart(2, "0");

/** `/chuyen-muc/thoi-su/2022/05/`, `/tac-gia/anh-nguyet/2022/05/`: a month of what has this page. */
export const monthPathOf = (path: string, time: OnClock) => path + monthPath(time).slice(1);

/** `/2022/05/26/<slug>/`: an article's address, made of its date and slug alone. */
export const articlePath = (time: OnClock, slug: string) => `${dayPath(time)}${slug}/`;

/** Whether a path of the site is that of an article, in its form. */
export const isArticlePath = (path: string) => /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(path);

/** The month that the path of an article names: `2022/05`. Undefined where it is none, or its slug is not one of ours. */
export const monthOfArticle = (path: string) => /^\/(\d{4}\/\d\d)\/\d\d\/[a-z0-9-]+\/$/.exec(path)?.[1];

/** The day of an article's page, `2022-05-26`; undefined on all others. */
export const dayOfArticle = (path: string) => /\d{4}\/\d\d\/\d\d(?=\/.)/.exec(path)?.[0].replaceAll("/", "-");

/** Paths of articles that a text names, whatever it is the text of. */
export const articlePathsIn = (text: string) =>
	(text.match(/\d{4}\/\d\d\/\d\d\/[\w-]+/g) ?? []).map((path) => `/${path}/`);

/** Whether a file of the output is the page of an article. */
export const isArticleFile = (file: string) => /^\d{4}\/\d\d\/\d\d\/.+\/index\.html$/.test(file);

/** The lists of its date that an article stands in, by its path: `/2022/`, `/2022/05/`, `/2022/05/26/`. */
export const dateListsOf = (article: string) => [6, 9, 12].map((end) => article.slice(0, end));

/** The period that the path of a list ends with, as numbers: year, month, day. Empty where it names none. */
export const periodOf = (path: string) =>
	(/\/(\d{4})\/(?:(\d\d)\/(?:(\d\d)\/)?)?$/.exec(path)?.slice(1) ?? []).flatMap((part) => part ?? []);
