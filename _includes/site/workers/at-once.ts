/** Waits for both, also where one fails: what goes on must not meet the next round. */
export async function atOnce<One, Other>(
	one: Promise<One>,
	other: Promise<Other>,
): Promise<readonly [One, Other]> {
	await Promise.allSettled([one, other]);
	return [await one, await other];
}
