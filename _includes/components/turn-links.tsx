import type { NamedLink } from "./breadcrumbs.tsx";

interface TurnLinksProps {
	/** "Năm trước và năm sau", for those who do not see what the links are. */
	readonly name: string;
	readonly previous?: NamedLink | undefined;
	readonly next?: NamedLink | undefined;
}

/** From one period of the archive to those beside it. */
export function TurnLinks({ name, previous, next }: TurnLinksProps) {
	if (!previous && !next) return null;
	return (
		<nav class="turn" aria-label={name}>
			{previous && (
				<a class="turn-previous" href={previous.url} rel="prev">
					{previous.name}
				</a>
			)}
			{next && (
				<a class="turn-next" href={next.url} rel="next">
					{next.name}
				</a>
			)}
		</nav>
	);
}
