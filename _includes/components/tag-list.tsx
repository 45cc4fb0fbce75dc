import type { NamedLink } from "./breadcrumbs.tsx";

/** The subjects of an article. */
export function TagList({ tags }: { readonly tags: readonly NamedLink[] }) {
	if (tags.length === 0) return null;
	return (
		<nav class="tags" aria-label="Thẻ của bài">
			<ul>
				{tags.map(({ name, url }) => (
					<li key={url}>
						<a href={url} rel="tag">
							{name}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
