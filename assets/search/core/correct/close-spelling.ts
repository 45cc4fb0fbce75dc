/**
 * Whether two words are one slip apart: a letter wrong, missing, too many, or two neighbours changed about. Equal words
 * are not, nor words of one letter, which are one slip from any other.
 */
export function isCloseSpelling(one: string, other: string): boolean {
	if (one === other || Math.min(one.length, other.length) < 2) return false;
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	if (long.length - short.length > 1) return false;
	let same = 0;
	while (same < short.length && short[same] === long[same]) same++;
	if (short.length < long.length) return short.slice(same) === long.slice(same + 1);
	if (short.slice(same + 1) === long.slice(same + 1)) return true;
	return (
		short[same] === long[same + 1] &&
		short[same + 1] === long[same] &&
		short.slice(same + 2) === long.slice(same + 2)
	);
}
