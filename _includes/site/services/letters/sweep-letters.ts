import type { Marks } from "./marks.ts";
import type { LetterStore } from "./store.ts";

/** What is over is deleted so soon after, in milliseconds: with the next request, or by a function that its host starts. */
export const SWEPT_WITHIN = 10 * 60_000;

/** How long a rejected or corrected letter is kept, in case it was a mistake: thirty days. */
export const REJECTED_LIFE = 30 * 86_400_000;

/** Forgets what the newsroom promises to forget: marks that are over, and letters that were decided on long ago. */
export async function sweepLetters({
	store,
	marks,
	now,
}: {
	readonly store: LetterStore;
	readonly marks: Marks;
	readonly now: () => number;
}): Promise<void> {
	await marks.sweep();
	for (const { id, state, decidedAt, received } of await store.list())
		if (state !== "waiting" && now() - Date.parse(decidedAt ?? received) >= REJECTED_LIFE)
			await store.remove(id);
}
