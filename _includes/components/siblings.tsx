import type { NamedLink } from "./breadcrumbs.tsx";
import { Words } from "./words.tsx";

interface SiblingsProps {
	/** Name of the section in which they are one after the other. */
	readonly section: string;
	readonly previous?: NamedLink | undefined;
	readonly next?: NamedLink | undefined;
}

/** The stories before and after this one in its section. */
export function Siblings({ section, previous, next }: SiblingsProps) {
	if (!previous && !next) return null;
	return (
		<nav class="siblings" aria-label={`Bài trước và bài sau trong ${section}`}>
			{previous && <Sibling kind="previous" words={`Bài trước trong ${section}`} link={previous} />}
			{next && <Sibling kind="next" words={`Bài sau trong ${section}`} link={next} />}
		</nav>
	);
}

interface SiblingProps {
	readonly kind: "previous" | "next";
	readonly words: string;
	readonly link: NamedLink;
}

function Sibling({ kind, words, link: { name, url } }: SiblingProps) {
	return (
		<a class="sibling" href={url} rel={kind === "previous" ? "prev" : "next"}>
			<span class="sibling-kind">{words}</span>{" "}
			<span class="sibling-title">
				<Words text={name} />
			</span>
		</a>
	);
}
