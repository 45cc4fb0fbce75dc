/** Characters of a text that is tried. */
const LENGTH = 160_000;
/** Seconds of CPU. What costs less is not judged: at the largest length it would cost some seconds all the same. */
const CHEAP = 0.15;
/** A text a quarter as long costs a quarter; a sixteenth where the cost grows with the square. */
const LONGER = 4;
const TOO_MUCH = 8;
/** How often a growth is measured before it is believed: a busy machine makes one up now and then. */
const TRIES = 5;

/**
 * Whether work on a text costs more than a time linear in its length, as a sentence; nothing where it does not.
 *
 * @param of makes a text of a length
 */
export function growthFaults(
	name: string,
	of: (length: number) => string,
	work: (text: string) => unknown,
): readonly string[] {
	const costOf = (length: number) => {
		const text = of(length);
		const before = process.cpuUsage();
		work(text);
		return process.cpuUsage(before).user / 1e6;
	};
	let long = costOf(LENGTH);
	if (long <= CHEAP) return [];
	let short = costOf(LENGTH / LONGER);
	for (let tries = 1; tries < TRIES && long > short * TOO_MUCH; tries += 1) {
		short = Math.max(short, costOf(LENGTH / LONGER));
		if (long > short * TOO_MUCH) long = Math.min(long, costOf(LENGTH));
	}
	const growth = long / short;
	return growth > TOO_MUCH ? [`${name}: ${growth.toFixed(1)} times for ${LONGER} times the length`] : [];
}
