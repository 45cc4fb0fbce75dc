import { SUGGESTIONS } from "../../../_includes/domain/addresses/paths/files.ts";

/** `/assets/suggest.json`: what the search suggests before it has searched. Made at the build, newest and commonest first. */
export interface SuggestionData {
	/** `[title, "2022/05/26/<slug>"]`, newest first. */
	readonly titles: readonly (readonly [title: string, path: string])[];
	/** `[name, slug, articles]` */
	readonly tags: readonly (readonly [name: string, slug: string, articles: number])[];
	readonly authors: readonly (readonly [name: string, slug: string, articles: number])[];
	readonly sections: readonly (readonly [name: string, slug: string])[];
	/** Names that mean the same, without marks and signs, of which a suggestion has one: `["csgt", "canh sat giao thong"]`. */
	readonly synonyms: readonly (readonly string[])[];
}

let asked: Promise<SuggestionData> | undefined;

/** Fetches them once for a page. A failure is not kept. */
export function loadSuggestions(): Promise<SuggestionData> {
	asked ??= fetch(SUGGESTIONS).then((response) => {
		if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
		return response.json() as Promise<SuggestionData>;
	});
	asked.catch(() => {
		asked = undefined;
	});
	return asked;
}
