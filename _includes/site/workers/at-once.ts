/** Waits for all, also where one fails: what goes on must not meet the next round. */
export async function atOnce<All extends readonly unknown[]>(
	...all: { readonly [At in keyof All]: Promise<All[At]> }
): Promise<All> {
	await Promise.allSettled(all);
	return (await Promise.all(all)) as unknown as All;
}
