import { posix } from "node:path";
import { readImports } from "./layers.ts";

/**
 * Files that import each other in a circle, over however many others: each circle as the names of its files, in order.
 * An import of types alone counts, too: neither of the two can be understood without the other.
 *
 * @param sources what is in each file, by its path from the top with forward slashes
 */
export function findCircles(sources: ReadonlyMap<string, string>): string[][] {
	const imports = new Map(
		[...sources].map(([file, source]) => [file, importsOf(file, source).filter((one) => sources.has(one))]),
	);
	const circles: string[][] = [];
	// Tarjan: a file that reaches no older one that is still open closes a circle of all that were opened since.
	const order = new Map<string, number>();
	const open: string[] = [];
	const visit = (file: string): number => {
		const own = order.size;
		order.set(file, own);
		open.push(file);
		let oldest = own;
		for (const next of imports.get(file) ?? []) {
			const known = order.get(next);
			if (known === undefined) oldest = Math.min(oldest, visit(next));
			else if (open.includes(next)) oldest = Math.min(oldest, known);
		}
		if (oldest < own) return oldest;
		const circle = open.splice(open.indexOf(file)).sort();
		if (circle.length > 1 || imports.get(file)?.includes(file)) circles.push(circle);
		return oldest;
	};
	for (const file of sources.keys()) if (!order.has(file)) visit(file);
	return circles;
}

function importsOf(file: string, source: string): string[] {
	return readImports(source).flatMap(({ specifier }) =>
		specifier?.startsWith(".") ? [posix.join(posix.dirname(file), specifier)] : [],
	);
}
