import type { ComponentChildren } from "preact";
import { Breadcrumbs, type NamedLink } from "../components/breadcrumbs.tsx";
import type { Edition } from "../domain/edition.ts";
import { Page } from "./page.tsx";
import type { Assets } from "./site-data.ts";
import { SocialMeta } from "./social-meta.tsx";

interface ListPageProps {
	readonly edition: Edition;
	readonly assets: Assets;
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
	/** What stands under the heading. */
	readonly introduction?: ComponentChildren;
	readonly children: ComponentChildren;
}

/** A page that lists articles. */
export function ListPage(props: ListPageProps) {
	const { edition, assets, url, heading, kicker, description, trail = [], section, introduction } = props;
	const title = props.title ?? heading;
	return (
		<Page
			edition={edition}
			assets={assets}
			url={url}
			title={title}
			description={description}
			kind="list"
			{...(section && { section })}
			head={
				<SocialMeta
					newspaper={edition.newspaper}
					type="website"
					url={url}
					title={title}
					description={description}
				/>
			}
		>
			<Breadcrumbs trail={[{ name: "Trang nhất", url: "/" }, ...trail]} />
			<header class="list-head">
				{kicker && <p class="kicker">{kicker}</p>}
				<h1>{heading}</h1>
				{introduction && <div class="list-introduction">{introduction}</div>}
			</header>
			{props.children}
		</Page>
	);
}
