import { newsroomTime } from "../../_includes/domain/dates/dates.ts";
import { element, serialiseHtml } from "../../_includes/formats/trees/html-tree.ts";
import {
	type Exporter,
	OLD_SITE,
	type OldPicture,
	type OldPost,
	type OldSite,
	type OldTerm,
} from "./old-site.ts";

const NAMESPACES = [
	'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"',
	'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
	'xmlns:dc="http://purl.org/dc/elements/1.1/"',
	'xmlns:wp="http://wordpress.org/export/1.2/"',
].join(" ");

/** The old newspaper as WordPress exports it: WXR 1.2, posts of odd numbers by the block editor, the others classic. */
export const wordpressExport: Exporter = { fileName: "wordpress.xml", print, addressesOf };

function* print(site: OldSite): Iterable<string> {
	yield `<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0" ${NAMESPACES}>\n<channel>\n`;
	yield tag("title", "Báo cũ") + tag("link", OLD_SITE) + tag("wp:wxr_version", "1.2");
	yield tag("wp:base_site_url", OLD_SITE) + tag("wp:base_blog_url", OLD_SITE);
	for (const { id, name, slug } of site.authors)
		yield `<wp:author>${tag("wp:author_id", id)}${tag("wp:author_login", slug)}${tag("wp:author_display_name", name)}</wp:author>\n`;
	for (const { id, name, slug } of site.sections)
		yield `<wp:category>${tag("wp:term_id", id)}${tag("wp:category_nicename", slug)}${tag("wp:cat_name", name)}</wp:category>\n`;
	for (const post of site.posts()) {
		yield printPost(post, site);
		// The library's files follow the post that they were uploaded for, as their numbers do.
		for (const [at, picture] of post.pictures.entries()) yield printFile(post, at, picture);
	}
	yield "</channel>\n</rss>\n";
}

function addressesOf(post: OldPost): readonly string[] {
	return [
		permalink(post),
		`${OLD_SITE}/?p=${post.number}`,
		...post.pictures.flatMap((_, at) => [
			filePage(post, at),
			`${OLD_SITE}/?attachment_id=${fileId(post, at)}`,
		]),
	];
}

function permalink({ slug, published }: OldPost): string {
	return `${OLD_SITE}/${newsroomTime(published).iso.slice(0, 10).replaceAll("-", "/")}/${slug}/`;
}

const fileId = ({ number }: OldPost, at: number) => 10_000_000 + number * 10 + at;
const filePage = (post: OldPost, at: number) => `${permalink(post)}anh-${fileId(post, at)}/`;
const fileUrl = ({ path }: OldPicture) => `${OLD_SITE}/wp-content/uploads/${path}`;

function printPost(post: OldPost, site: OldSite): string {
	const { number, title, lede = "", slug, author, section, tags, pictures, comments } = post;
	return [
		"<item>\n",
		tag("title", title) + tag("link", permalink(post)) + tag("dc:creator", author.slug),
		tag("guid", `${OLD_SITE}/?p=${number}`),
		tag("content:encoded", number % 2 === 1 ? blocksOf(post, site) : classicOf(post, site)),
		tag("excerpt:encoded", lede) + tag("wp:post_id", number) + datesOf(post.published),
		tag("wp:comment_status", "open") + tag("wp:post_name", slug) + tag("wp:status", "publish"),
		tag("wp:post_parent", 0) + tag("wp:post_type", "post") + tag("wp:post_password", ""),
		termOf("category", section) + tags.map((one) => termOf("post_tag", one)).join(""),
		meta("_edit_last", String(author.id)) +
			(pictures.length > 0 ? meta("_thumbnail_id", String(fileId(post, 0))) : ""),
		...comments.map(({ name, text, published, answers }, at) => {
			const id = (one: number) => number * 10 + one;
			const [local, moment] = clocksOf(published);
			return `<wp:comment>${tag("wp:comment_id", id(at))}${tag("wp:comment_author", name)}${tag("wp:comment_date", local)}${tag("wp:comment_date_gmt", moment)}${tag("wp:comment_content", text)}${tag("wp:comment_approved", 1)}${tag("wp:comment_type", "comment")}${tag("wp:comment_parent", answers === undefined ? 0 : id(answers))}${tag("wp:comment_user_id", 0)}</wp:comment>\n`;
		}),
		"</item>\n",
	].join("");
}

function printFile(post: OldPost, at: number, picture: OldPicture): string {
	return [
		"<item>\n",
		tag("title", picture.path.replace(/^.*\/|\.\w+$/g, "")) + tag("link", filePage(post, at)),
		tag("excerpt:encoded", picture.caption) + tag("wp:post_id", fileId(post, at)) + datesOf(post.published),
		tag("wp:status", "inherit") + tag("wp:post_parent", post.number) + tag("wp:post_type", "attachment"),
		tag("wp:attachment_url", fileUrl(picture)) +
			meta("_wp_attachment_image_alt", picture.caption.slice(0, 100)),
		"</item>\n",
	].join("");
}

function blocksOf(post: OldPost, site: OldSite): string {
	const paragraphs = paragraphsOf(post, site).map(
		(html) => `<!-- wp:paragraph -->\n<p>${html}</p>\n<!-- /wp:paragraph -->`,
	);
	const figures = inText(post).map(
		([at, picture]) =>
			`<!-- wp:image {"id":${fileId(post, at)}} -->\n<figure class="wp-block-image"><img src="${fileUrl(picture)}" alt="" class="wp-image-${fileId(post, at)}"/><figcaption>${serialiseHtml(picture.caption)}</figcaption></figure>\n<!-- /wp:image -->`,
	);
	return spread(paragraphs, figures).join("\n\n");
}

function classicOf(post: OldPost, site: OldSite): string {
	const captions = inText(post).map(
		([at, picture]) =>
			`[caption id="attachment_${fileId(post, at)}" align="aligncenter" width="640"]<img class="wp-image-${fileId(post, at)}" src="${fileUrl(picture).replace(/\.jpg$/, "-300x200.jpg")}" alt="" width="300" height="200" /> ${serialiseHtml(picture.caption)}[/caption]`,
	);
	return spread(paragraphsOf(post, site), captions).join("\n\n");
}

/** The pictures of the text, with their places among all. */
const inText = ({ pictures }: OldPost) => [...pictures.entries()].slice(1);

/** The paragraphs as HTML; the links to other posts stand at the ends of the first ones. */
function paragraphsOf({ paragraphs, links }: OldPost, site: OldSite): string[] {
	return paragraphs.map((text, at) => {
		const number = links[at];
		if (number === undefined) return serialiseHtml(text);
		const other = site.post(number);
		const href = writtenAs(permalink(other), number);
		return `${serialiseHtml(text)} ${serialiseHtml(element("a", { href }, `Xem thêm: ${other.title}`))}`;
	});
}

/** The address of a post as eighteen years of editors have written it: by its number, its name, without a host, by an old one. */
function writtenAs(address: string, number: number): string {
	if (number % 2 === 0) return `${OLD_SITE}/?p=${number}`;
	const { host, pathname } = new URL(address);
	return [address, pathname, `http://www.${host}${pathname}#more-${number}`][number % 3] ?? address;
}

/** Each figure behind a paragraph. */
function spread(paragraphs: readonly string[], figures: readonly string[]): string[] {
	return paragraphs.flatMap((text, at) => [text, ...figures.slice(at, at + 1)]);
}

function termOf(domain: string, { slug, name }: OldTerm): string {
	return `<category domain="${domain}" nicename="${slug}"><![CDATA[${name}]]></category>\n`;
}

function datesOf(published: number): string {
	const [local, moment] = clocksOf(published);
	return tag("wp:post_date", local) + tag("wp:post_date_gmt", moment);
}

/** The newsroom's clock and Greenwich's. */
function clocksOf(epoch: number): readonly [string, string] {
	const written = (iso: string) => iso.slice(0, 19).replace("T", " ");
	return [written(newsroomTime(epoch).iso), written(new Date(epoch).toISOString())];
}

const meta = (key: string, value: string) =>
	`<wp:postmeta>${tag("wp:meta_key", key)}${tag("wp:meta_value", value)}</wp:postmeta>\n`;

function tag(name: string, value: string | number): string {
	const text = String(value).replaceAll("]]>", "]]]]><![CDATA[>");
	return `<${name}><![CDATA[${text}]]></${name}>\n`;
}
