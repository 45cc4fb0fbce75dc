/**
 * Says each fault once, with how many files have it and the first of them, so that one wrong template gives one line:
 * `h1 is missing: 43 files, first 2023/02/...`.
 */
export function gather(faults: readonly { readonly file: string; readonly fault: string }[]): string[] {
	const files = new Map<string, string[]>();
	for (const { file, fault } of faults) files.set(fault, [...(files.get(fault) ?? []), file]);
	return [...files].map(([fault, some]) => `${fault}: ${some.length} files, first ${some[0]}`);
}
