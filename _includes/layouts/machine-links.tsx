import { FEED_FILES, PODCAST, WEB_MANIFEST } from "../domain/addresses/paths/machine-files.ts";
import type { FrameView } from "../domain/views.ts";
import { FAVICON, TOUCH_ICON } from "../formats/app/icon-files.ts";
import { OPEN_SEARCH } from "../formats/machine/machine-files.ts";

/** What the head of every page tells browsers and feed readers: feeds of the site, icons, manifest, search. */
export function MachineLinks({ view: { newspaper, assets } }: { readonly view: FrameView }) {
	return (
		<>
			<FeedLinks title={newspaper.name} url="/" full />
			<link rel="icon" href={FAVICON.path} sizes="32x32" />
			<link rel="icon" href={assets.icon} type="image/svg+xml" />
			<link rel="apple-touch-icon" href={TOUCH_ICON.path} />
			<link rel="manifest" href={WEB_MANIFEST} />
			<link
				rel="search"
				href={OPEN_SEARCH.path}
				type={OPEN_SEARCH.type}
				title={`Tìm trên ${newspaper.name}`}
			/>
		</>
	);
}

/** The feed of a page that its readers are led to: the one that most programs take. */
export function feedOf(url: string, kind: "full" | "ledes"): string {
	return url + (kind === "full" ? FEED_FILES.rss : FEED_FILES.atom);
}

interface FeedLinksProps {
	/** What the feeds bring: the newspaper's name, "Thời sự". */
	readonly title: string;
	/** Path of the page whose news they bring. */
	readonly url: string;
	/** With whole articles, in all three formats; else with ledes, as Atom. */
	readonly full?: boolean;
}

/** A feed that is Atom alone. */
export function FeedLink({ title, href }: { readonly title: string; readonly href: string }) {
	return <link rel="alternate" type="application/atom+xml" title={`${title} (Atom)`} href={href} />;
}

/** The podcast of a page. */
export function PodcastLink({ title, url }: Pick<FeedLinksProps, "title" | "url">) {
	return (
		<link rel="alternate" type="application/rss+xml" title={`${title} (podcast)`} href={url + PODCAST} />
	);
}

/** The feeds of a page, for readers of feeds that are given its address. */
export function FeedLinks({ title, url, full }: FeedLinksProps) {
	return (
		<>
			{full && (
				<link
					rel="alternate"
					type="application/rss+xml"
					title={`${title} (RSS)`}
					href={url + FEED_FILES.rss}
				/>
			)}
			<FeedLink title={title} href={url + FEED_FILES.atom} />
			{full && (
				<link
					rel="alternate"
					type="application/feed+json"
					title={`${title} (JSON)`}
					href={url + FEED_FILES.json}
				/>
			)}
		</>
	);
}
