/** A label that wants to stand at a height: its middle, and how high it is. */
export interface Label {
	readonly middle: number;
	readonly height: number;
}

/**
 * Moves labels apart, as little as that takes, keeping their order: what is too near to the one above goes down; where
 * the last ends below the room, all go up as far as needed.
 *
 * @param labels by their middles, rising
 * @returns their middles
 */
export function spreadLabels(labels: readonly Label[], top: number, bottom: number): number[] {
	let under = top;
	const down = labels.map(({ middle, height }) => {
		const place = Math.max(middle, under + height / 2);
		under = place + height / 2;
		return place;
	});
	let over = bottom;
	return labels
		.map(({ height }, at) => ({ height, place: down[at] ?? 0 }))
		.reverse()
		.map(({ height, place }) => {
			const raised = Math.min(place, over - height / 2);
			over = raised - height / 2;
			return raised;
		})
		.reverse();
}

/**
 * Which of the labels under an axis stand there: the last, and of the others as many at even steps as leave a gap
 * between them, the first if it has room.
 *
 * @param labels in order, each with its middle and how wide it is
 */
export function pickLabels(
	labels: readonly { readonly middle: number; readonly width: number }[],
	gap: number,
): number[] {
	const last = labels.length - 1;
	for (let step = 1; step <= last; step++) {
		const picked: number[] = [];
		for (let at = last; at >= 0; at -= step) picked.push(at);
		picked.reverse();
		if (standApart(picked, labels, gap)) {
			const [first = 0] = picked;
			return first > 0 && standApart([0, first], labels, gap) ? [0, ...picked] : picked;
		}
	}
	return labels.length > 0 ? [last] : [];
}

function standApart(
	picked: readonly number[],
	labels: readonly { readonly middle: number; readonly width: number }[],
	gap: number,
): boolean {
	return picked.every((at, index) => {
		const [before, own] = [labels[picked[index - 1] ?? -1], labels[at]];
		return !before || !own || own.middle - own.width / 2 - (before.middle + before.width / 2) >= gap;
	});
}
