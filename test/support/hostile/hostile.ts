import { findNameClashes } from "../../../_includes/domain/newsroom/name-clashes.ts";
import { hasError, type Problem } from "../../../_includes/domain/problem/problem.ts";
import { inspectBody } from "../../../_includes/formats/inspect/inspect-body.ts";
import { ownLinks } from "../../../_includes/formats/inspect/own-links.ts";
import { judgePictures } from "../../../_includes/site/media/pictures/judge-pictures.ts";
import { decodeFile } from "../../../_includes/site/read/bytes/decode-file.ts";
import { readText } from "../articles/article-text.ts";
import { testSettings } from "../site/settings.ts";

/** A picture of the starter newspaper, so that captions and alternative texts are printed. */
const PICTURE = "/media/2023/08/chuyen-pha-som.svg";

/** A paragraph of every article: one query finds them all, and what follows it is the payload of the body. */
export const COMMON_WORD = "culaodua";

/** Every place of an article that a payload is put into, and what stands there in a harmless one. */
const HARMLESS = {
	title: "Mùa dừa về",
	lede: "Ghe chở dừa ken kín mặt sông.",
	dateline: "BDK",
	author: "Ánh Nguyệt",
	credit: "Ánh Nguyệt",
	tag: "dừa",
	coverAlt: "Ghe chở dừa",
	coverCaption: "Ghe chở dừa trên sông.",
	coverCredit: "Trần Quốc",
	correction: "Bản trước ghi sai tên xã.",
	sourceName: "TTXVN",
	sourceAddress: "https://nguon.example/bai",
	heading: "Giá dừa",
	figureAlt: "Vườn dừa",
	figureCaption: "Vườn dừa mùa mưa.",
	figureCredit: "Lê Bình",
	/** A picture line typed without a backslash before what Markdown would read. */
	typedFigure: "Bến dừa",
	boxTitle: "Cần biết",
	linkAddress: "https://nguon.example/",
	body: "Nội dung.",
} as const;

export type Place = keyof typeof HARMLESS;
export const PLACES = Object.keys(HARMLESS) as readonly Place[];

/** What Markdown ends at a line's end: a payload of several lines is typed there on one. */
const MARKDOWN_LINES: ReadonlySet<Place> = new Set([
	"heading",
	"figureAlt",
	"figureCaption",
	"figureCredit",
	"typedFigure",
	"boxTitle",
	"linkAddress",
]);

/** What stands where in an article. */
export type Texts = Readonly<Record<Place, string>>;

/**
 * The file of an article with all its fields. In front matter texts are quoted as YAML wants, in Markdown escaped,
 * except what a journalist types as Markdown: addresses, `typedFigure` and `body`.
 *
 * @param date `2022-05-26`
 */
export function hostileText(put: Partial<Texts>, date = "2022-05-26"): string {
	const at: Texts = { ...HARMLESS, ...put };
	const front = {
		title: at.title,
		date: `${date} 18:56`,
		section: "thoi-su",
		lede: at.lede,
		dateline: at.dateline,
		// With its key, a name is taken as it is, whatever signs it holds.
		author: [{ name: at.author }],
		credit: `Tin: ${at.credit}`,
		tags: [at.tag],
		cover: { src: PICTURE, alt: at.coverAlt, caption: at.coverCaption, credit: at.coverCredit },
		corrections: [{ date: "2022-06-01 08:00", text: at.correction }],
		source: { name: at.sourceName, url: at.sourceAddress },
	};
	const body = [
		`## ${escaped(at.heading)}`,
		`![${escaped(at.figureAlt)}](${PICTURE} "${escaped(at.figureCaption)}")`,
		`![Vườn dừa](${PICTURE} "Vườn dừa. Ảnh: ${escaped(at.figureCredit)}")`,
		`::: hop ${at.boxTitle}\nChữ trong hộp.\n:::`,
		`[Đọc thêm](${at.linkAddress})`,
		`![${at.typedFigure}](${PICTURE} "${at.typedFigure}")`,
		COMMON_WORD,
		at.body,
	];
	const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
	return `---\n${lines.join("\n")}\n---\n\n${body.join("\n\n")}\n`;
}

/** A text as Markdown that prints it: a backslash before every sign. */
const escaped = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, "\\$&");

/** Reads an article as the build does. */
async function judge(
	text: string,
): Promise<{ readonly taken: boolean; readonly problems: readonly Problem[] }> {
	const decoded = decodeFile("bai.md", Buffer.from(text));
	if (decoded.problem) return { taken: false, problems: [decoded.problem] };
	const { article, problems } = readText(text);
	if (!article) return { taken: false, problems };
	const body = inspectBody(article);
	const pictures = body.pictures.filter(({ src }) => src !== PICTURE);
	const all = [
		...problems,
		...body.problems,
		...(await judgePictures(new Map([[article.file, pictures]]), testSettings())),
	];
	// A link to a page that this newspaper has not is an error, too, told once all addresses are known.
	const leadsNowhere = ownLinks(article, undefined).length > 0;
	return { taken: !hasError(all) && !leadsNowhere, problems: all };
}

/** An article with a payload wherever the newsroom takes it. */
export interface HostileArticle {
	/** Name of its file without `.md`. */
	readonly slug: string;
	readonly url: string;
	readonly payload: string;
	/** What stands where, the harmless texts included. */
	readonly texts: Texts;
	readonly text: string;
	/** What the newsroom says where it does not take the payload. */
	readonly refused: ReadonlyMap<Place, readonly Problem[]>;
}

/** Over how many days the articles are spread: none has so many that a list leaves some out. */
const DAYS = 7;

/**
 * Puts each payload into every place of an article that takes it, on days of May 2022.
 *
 * @param payloads with the slug of the article
 * @param options.mend puts in a mended form where the payload is refused: an attack does not end at a line break
 */
export async function hostileArticles(
	payloads: readonly { readonly slug: string; readonly payload: string }[],
	{ mend }: { readonly mend: boolean },
): Promise<HostileArticle[]> {
	const articles: HostileArticle[] = [];
	for (const [at, { slug, payload }] of payloads.entries()) {
		const refused = new Map<Place, readonly Problem[]>();
		const put: Partial<Record<Place, string>> = {};
		for (const place of PLACES) {
			const typed = MARKDOWN_LINES.has(place) ? payload.replace(/\s*\n\s*/g, " ") : payload;
			const verdict = await judge(hostileText({ [place]: typed }));
			if (!verdict.taken) refused.set(place, verdict.problems);
			const form = verdict.taken ? typed : onOneLine(payload);
			if (verdict.taken || (mend && (await judge(hostileText({ [place]: form }))).taken)) put[place] = form;
		}
		const made = article(slug, payload, 1 + (at % DAYS), put, refused);
		// What passes in one line may be taken for an old encoding where many lines hold it.
		const whole = await judge(made.text);
		articles.push(
			whole.taken
				? made
				: article(
						slug,
						payload,
						1 + (at % DAYS),
						{},
						new Map(PLACES.map((place) => [place, whole.problems])),
					),
		);
	}
	return withoutClashes(articles, mend);
}

/** The payload without what no field of one line takes: line ends, tabs, control characters. */
const onOneLine = (payload: string) => payload.replace(/[\s\p{Cc}]+/gu, " ").trim();

function article(
	slug: string,
	payload: string,
	day: number,
	put: Partial<Texts>,
	refused: HostileArticle["refused"],
): HostileArticle {
	const date = `2022-05-${String(day).padStart(2, "0")}`;
	const url = `/${date.replaceAll("-", "/")}/${slug}/`;
	return { slug, url, payload, texts: { ...HARMLESS, ...put }, text: hostileText(put, date), refused };
}

/** The articles with other tags where theirs would share a page under different names, which the newsroom refuses. */
function withoutClashes(articles: readonly HostileArticle[], mend: boolean): HostileArticle[] {
	const read = articles.flatMap(({ slug, text }) => readText(text, `${slug}.md`).article ?? []);
	const clashes = new Map(
		findNameClashes(read)
			.filter(({ severity }) => severity === "error")
			.map((clash) => [clash.file, { ...clash, line: 1, column: 1 }]),
	);
	return articles.map((one) => {
		const clash = clashes.get(`content/articles/${one.slug}.md`);
		if (!clash) return one;
		const tag = mend ? `${one.texts.tag} ${one.slug}` : HARMLESS.tag;
		const day = Number(one.url.split("/")[3]);
		return article(
			one.slug,
			one.payload,
			day,
			{ ...one.texts, tag },
			new Map(one.refused).set("tag", [clash]),
		);
	});
}

/** How many places took a payload and how many refused it, for the report of a test. */
export function tally(articles: readonly HostileArticle[]): string {
	const refused = articles.reduce((sum, article) => sum + article.refused.size, 0);
	const taken = articles.length * PLACES.length - refused;
	return `${articles.length} payloads x ${PLACES.length} places: ${taken} taken, ${refused} refused`;
}
