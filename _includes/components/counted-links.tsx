/** A link, and how many articles are behind it. */
export interface CountedLink {
	readonly name: string;
	readonly url: string;
	readonly articles: number;
}

interface CountedLinksProps {
	readonly name: string;
	/** Names the heading inside the page. */
	readonly id: string;
	readonly links: readonly CountedLink[];
}

/** Ways into a part of the archive: its sections, its authors. */
export function CountedLinks({ name, id, links }: CountedLinksProps) {
	if (links.length === 0) return null;
	return (
		<nav class="counted" aria-labelledby={id}>
			<h2 id={id}>{name}</h2>
			<ul>
				{links.map(({ name: to, url, articles }) => (
					<li key={url}>
						<a href={url}>
							{to} <span class="counted-number">{articles}</span>
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
