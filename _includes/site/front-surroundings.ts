import type { Edition } from "../domain/edition.ts";
import { findNextChange, frontChanges } from "../domain/next-change.ts";
import { readCommit } from "./read-commit.ts";
import type { Newsroom } from "./read-newsroom.ts";
import type { Settings } from "./settings.ts";

/** What the front tells of the whole newsroom, beside what is shown: when the clock changes it next, and its commit. */
export async function surroundingsOf(
	{ files, front }: Newsroom,
	{ now }: Settings,
): Promise<Pick<Edition, "nextChange" | "commit">> {
	const cards = files.map((file) => file.card);
	const nextChange = findNextChange(cards, now, frontChanges(front));
	const commit = await readCommit();
	return { ...(nextChange && { nextChange }), ...(commit && { commit }) };
}
