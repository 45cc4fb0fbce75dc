import type { ComponentChildren } from "preact";
import type { NamedLink } from "../components/breadcrumbs.tsx";
import { Imprint } from "../components/imprint.tsx";
import { Masthead } from "../components/masthead.tsx";
import { scriptPath } from "../domain/addresses/paths/files.ts";
import { sectionPath } from "../domain/addresses/paths/lists.ts";
import { ARCHIVE, OFFLINE_DESK, SAVED, SEARCH } from "../domain/addresses/paths/pages.ts";
import type { FrameView } from "../domain/views.ts";
import { feedOf, MachineLinks } from "./machine-links.tsx";
import { printOnce } from "./print-once.ts";

export interface PageProps {
	readonly view: FrameView;
	/** Path of this page. Absent where a page answers for many addresses, which then have no canonical one. */
	readonly url?: string;
	/** Without the newspaper's name. Absent on the front, whose title that name is. */
	readonly title?: string;
	readonly description: string;
	/** Kind of page, for the style sheet. */
	readonly kind: "front" | "article" | "list" | "search" | "message" | "offline" | "text";
	/** Address of the section the page is in. */
	readonly section?: string;
	/** Keep it out of search engines, besides what a preview keeps out. */
	readonly hidden?: boolean;
	/** The moment from which nobody can comment on the page any more: a script looks before the page is drawn. */
	readonly closes?: string | undefined;
	/** More for the head: social cards, structured data, the script of the page. */
	readonly head?: ComponentChildren;
	readonly children: ComponentChildren;
}

/** The frame of every page: head, skip link, masthead, main, imprint. */
export function Page(props: PageProps) {
	const { view, url, title, description, section } = props;
	const { newspaper } = view;
	return (
		<html lang="vi" data-closes={props.closes}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>{title ? `${title} | ${newspaper.name}` : `${newspaper.name} - ${newspaper.motto}`}</title>
				<meta name="description" content={description} />
				{url && <link rel="canonical" href={newspaper.url + url} />}
				<meta name="robots" content={view.preview || props.hidden ? "noindex" : "max-image-preview:large"} />
				{printOnce(view, "head", () => (
					<CommonHead view={view} />
				))}
				{props.head}
			</head>
			<body class={`page page--${props.kind}`}>
				<a class="skip" href="#noi-dung">
					Đến nội dung chính
				</a>
				{printOnce(view, `masthead ${section}`, () => (
					<Masthead newspaper={newspaper} sections={sectionsOf(view)} current={section} />
				))}
				<main id="noi-dung" tabindex={-1}>
					{props.children}
				</main>
				{printOnce(view, "foot", () => (
					<Foot view={view} />
				))}
			</body>
		</html>
	);
}

function CommonHead({ view }: Pick<PageProps, "view">) {
	return (
		<>
			<meta name="color-scheme" content="light dark" />
			<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
			<meta name="theme-color" content="#0e1513" media="(prefers-color-scheme: dark)" />
			<script src={scriptPath("reading")} />
			<script type="module" src={scriptPath("masthead")} />
			<link rel="stylesheet" href={view.assets.stylesheet} />
			<MachineLinks view={view} />
		</>
	);
}

function Foot({ view }: Pick<PageProps, "view">) {
	const ways: readonly (readonly NamedLink[])[] = [
		[{ name: "Trang nhất", url: "/" }, ...sectionsOf(view)],
		[
			{ name: "Kho báo", url: ARCHIVE },
			{ name: "Tìm kiếm", url: SEARCH },
			{ name: "Đọc ngoại tuyến", url: OFFLINE_DESK },
			{ name: "Bài đã lưu", url: SAVED },
			{ name: "Nguồn tin RSS", url: feedOf("/", "full") },
		],
	];
	const pages = view.pages.map(({ title, url }) => ({ name: title, url }));
	return <Imprint newspaper={view.newspaper} ways={ways} pages={pages} />;
}

const sectionsOf = ({ sections }: FrameView): readonly NamedLink[] =>
	sections.map(({ slug, name }) => ({ name, url: sectionPath(slug) }));
