import type { ComponentChildren } from "preact";
import { Breadcrumbs, type NamedLink } from "../components/breadcrumbs.tsx";
import { Html } from "../components/html.tsx";
import { Words } from "../components/words.tsx";
import { sectionPath } from "../domain/addresses/paths/lists.ts";
import type { FrameView } from "../domain/views.ts";
import { serialiseJsonLd } from "../formats/structured-data/json-ld.ts";
import { listGraph, type ProfiledPerson } from "../formats/structured-data/list-graph.ts";
import { FeedLinks, feedOf, PodcastLink } from "./machine-links.tsx";
import { Page } from "./page.tsx";
import { SocialMeta } from "./social-meta.tsx";

interface ListPageProps {
	readonly view: FrameView;
	readonly url: string;
	/** What the list is about, as its heading: "Thời sự". */
	readonly heading: string;
	/** What kind of list it is, over the heading: "Thẻ". */
	readonly kicker?: string;
	/** As in the head, where the heading alone would not say enough: "Bài của Ánh Nguyệt". */
	readonly title?: string;
	readonly description: string;
	/** The way here from the front, which is added. */
	readonly trail?: readonly NamedLink[];
	readonly section?: string;
	/** The feeds of this list: with whole articles, or with ledes. */
	readonly feeds?: "full" | "ledes" | undefined;
	/** Whether it has episodes to subscribe to. */
	readonly podcast?: boolean;
	/** The page is somebody's. */
	readonly person?: ProfiledPerson;
	/** What stands under the heading. */
	readonly introduction?: ComponentChildren;
	readonly children: ComponentChildren;
}

/** A page that lists articles. */
export function ListPage(props: ListPageProps) {
	const { view, url, heading, kicker, description, trail = [], section, introduction, feeds, person } = props;
	const title = props.title ?? heading;
	const way = [{ name: "Trang nhất", url: "/" }, ...trail];
	const graph = listGraph(
		{ newspaper: view.newspaper, url, heading, title, description, trail: way },
		person,
	);
	return (
		<Page
			view={view}
			url={url}
			title={title}
			description={description}
			kind="list"
			{...(section && { section })}
			head={
				<>
					<SocialMeta
						newspaper={view.newspaper}
						type="website"
						url={url}
						title={title}
						description={description}
						section={view.sections.find((one) => sectionPath(one.slug) === section)}
					/>
					{feeds && <FeedLinks title={title} url={url} full={feeds === "full"} />}
					{props.podcast && <PodcastLink title={title} url={url} />}
					<Html as="script" type="application/ld+json" html={serialiseJsonLd(graph)} />
				</>
			}
		>
			<Breadcrumbs trail={way} />
			<header class="list-head">
				{kicker && <p class="kicker">{kicker}</p>}
				<h1>
					<Words text={heading} />
				</h1>
				{introduction && <div class="list-introduction">{introduction}</div>}
			</header>
			{props.children}
			{feeds && (
				<p class="list-feed">
					<a href={feedOf(url, feeds)}>Theo dõi “{heading}” bằng ứng dụng đọc tin</a>
				</p>
			)}
		</Page>
	);
}
