import type { Imprint } from "../domain/newsroom/newspaper.ts";
import type { NamedLink } from "./breadcrumbs.tsx";
import { SearchForm } from "./search-form.tsx";

interface MastheadProps {
	readonly newspaper: Imprint;
	readonly sections: readonly NamedLink[];
	/** Address of the section the page is in. */
	readonly current?: string | undefined;
}

/**
 * The name block over every page: name, motto, search, sections. Today's date and the reader's settings are put into it
 * by the reader's browser, so that no finished page grows old.
 */
export function Masthead({ newspaper, sections, current }: MastheadProps) {
	return (
		<header class="masthead">
			<div class="masthead-plate">
				<p class="masthead-name">
					<a href="/" rel="home">
						{newspaper.name}
					</a>
				</p>
				<p class="masthead-motto">{newspaper.motto}</p>
				<SearchForm class="masthead-search" label="Tìm trong báo" />
				<div class="masthead-tools">
					<p class="masthead-date" />
				</div>
			</div>
			<nav class="masthead-sections" aria-label="Chuyên mục">
				<ul>
					{sections.map(({ name, url }) => (
						<li key={url}>
							<a href={url} aria-current={url === current ? "true" : undefined}>
								{name}
							</a>
						</li>
					))}
				</ul>
			</nav>
		</header>
	);
}
