import { SEARCH } from "../domain/addresses/paths/pages.ts";

interface SearchFormProps {
	readonly class: "search-form" | "masthead-search";
	/** Tells this form from the other one of a page. */
	readonly label: string;
}

/** Asks the search page. A plain form: it works before, and without, any script. */
export function SearchForm({ class: className, label }: SearchFormProps) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: phones of 2021 do not know the element search
		<form class={className} action={SEARCH} role="search" aria-label={label}>
			<label>
				<span class="visually-hidden">Từ cần tìm</span>
				<input
					type="search"
					name="q"
					placeholder="Tìm bài báo"
					autocomplete="off"
					enterkeyhint="search"
					required
				/>
			</label>
			<button type="submit">
				<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
					<path
						d="M13 13l5 5M14.5 8.5a6 6 0 1 1-12 0 6 6 0 0 1 12 0z"
						fill="none"
						stroke="currentColor"
						stroke-width="2"
					/>
				</svg>
				<span>Tìm</span>
			</button>
		</form>
	);
}
