/** What a newsroom says otherwise than Sveltia's Vietnamese does, by the names of its words. */
export const NEWSROOM_WORDS = {
	"status.drafts": "Bản nháp",
	"status.draft": "Bản nháp",
	"status.in_review": "Chờ biên tập",
	"status.ready": "Chờ duyệt",
} as const satisfies Readonly<Record<string, string>>;

interface Words {
	[name: string]: string | Words;
}

/**
 * Sveltia's words with the newsroom's own in their place.
 *
 * @param text its `locales/vi.json`
 * @throws for a word that it does not have: another version calls it otherwise
 */
export function newsroomWords(text: string, own: Readonly<Record<string, string>> = NEWSROOM_WORDS): string {
	const words: Words = JSON.parse(text);
	for (const [name, word] of Object.entries(own)) {
		const steps = name.split(".");
		const last = steps.pop() ?? "";
		const place = steps.reduce<Words[string] | undefined>(
			(found, step) => (typeof found === "object" ? found[step] : undefined),
			words,
		);
		if (typeof place !== "object" || typeof place[last] !== "string")
			throw new Error(
				`Expected "${name}" in the Vietnamese words of @sveltia/cms: it is another version, see _includes/site/newsdesk/words.ts`,
			);
		place[last] = word;
	}
	return JSON.stringify(words);
}
