import { type Converted, convertArticle } from "./convert-article.ts";
import { type Converters, TOGETHER } from "./converters.ts";
import type { Prepared } from "./prepare-article.ts";
import { isLong } from "./read-article.ts";

/** An article, and what it becomes; nothing of a page, and of what is gone. */
export type Ready = readonly [Prepared, Converted | undefined];

/**
 * Has articles converted while those before them are written and those behind them are read: a few, so that memory does
 * not grow with the archive.
 *
 * @returns them in the order in which they were prepared
 */
export async function* convertAhead(
	prepared: AsyncIterable<Prepared>,
	converters: Converters,
): AsyncGenerator<Ready> {
	const ahead: Promise<readonly Ready[]>[] = [];
	for await (const together of inBatches(prepared)) {
		const batch = convertBatch(together, converters);
		// One that fails is told of when its turn comes.
		batch.catch(() => undefined);
		ahead.push(batch);
		if (ahead.length > converters.ahead) yield* (await ahead.shift()) ?? [];
	}
	for (const batch of ahead) yield* await batch;
}

async function* inBatches(prepared: AsyncIterable<Prepared>): AsyncGenerator<readonly Prepared[]> {
	let batch: Prepared[] = [];
	for await (const one of prepared) {
		batch.push(one);
		if (batch.length < TOGETHER && !isLong(one)) continue;
		yield batch;
		batch = [];
	}
	yield batch;
}

async function convertBatch(batch: readonly Prepared[], converters: Converters): Promise<readonly Ready[]> {
	const sent = batch.filter((one) => !isLong(one)).flatMap(({ conversion }) => conversion ?? []);
	const converted = (await converters.convert(sent)).values();
	return batch.map((one): Ready => {
		const { conversion } = one;
		if (!conversion) return [one, undefined];
		if (isLong(one)) return [one, convertArticle(conversion, converters.context)];
		return [one, converted.next().value];
	});
}
