/**
 * Does a work for each of many inputs, a few at once, so that memory is bounded whatever their number.
 *
 * @returns what came of each, in their order
 * @throws the first failure, once nothing goes on
 */
export async function fewAtOnce<Input, Output>(
	most: number,
	inputs: readonly Input[],
	work: (input: Input) => Promise<Output>,
): Promise<Output[]> {
	const made: Output[] = [];
	const waiting = inputs.entries();
	const takeTurns = async () => {
		for (const [at, input] of waiting) made[at] = await work(input);
	};
	const turns = await Promise.allSettled(Array.from({ length: most }, takeTurns));
	for (const turn of turns) if (turn.status === "rejected") throw turn.reason;
	return made;
}
