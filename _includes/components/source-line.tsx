import type { Source } from "../domain/article/article.ts";

/** Where an article was first printed. */
export function SourceLine({ source: { name, url } }: { readonly source: Source }) {
	return <p class="source">Nguồn: {url ? <a href={url}>{name}</a> : name}</p>;
}
