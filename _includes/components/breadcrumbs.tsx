/** A link by its words. */
export interface NamedLink {
	readonly name: string;
	readonly url: string;
}

/** The way from the front to this page. The page itself is not part of it: its title follows at once. */
export function Breadcrumbs({ trail }: { readonly trail: readonly NamedLink[] }) {
	return (
		<nav class="breadcrumbs" aria-label="Vị trí trang">
			<ol>
				{trail.map(({ name, url }) => (
					<li key={url}>
						<a href={url}>{name}</a>
					</li>
				))}
			</ol>
		</nav>
	);
}
