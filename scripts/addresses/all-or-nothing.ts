/** One change to the disk, and the way back. */
export interface UndoableStep {
	readonly take: () => Promise<void>;
	readonly undo: () => Promise<void>;
}

/**
 * Takes steps in order. If one fails, those before it are undone, last first, and its error is thrown: the newsroom is
 * as it was.
 */
export async function allOrNothing(steps: readonly UndoableStep[]): Promise<void> {
	const taken: UndoableStep[] = [];
	try {
		for (const step of steps) {
			await step.take();
			taken.unshift(step);
		}
	} catch (error) {
		for (const step of taken) await step.undo();
		throw error;
	}
}
