import type { Values } from "../../../_includes/domain/newsdesk/values.ts";

/**
 * What becomes of values on their way through Sveltia, from the file's parser to its formatter: kept flat by their
 * paths (its `flat` package), empty lists and tables as they are; trimmed; made whole again.
 */
export function throughSveltia(values: Values): Values {
	const whole: Record<string, unknown> = {};
	for (const [path, value] of flatten(values)) {
		const steps = path.split(".");
		const last = steps.pop() ?? "";
		let at: Record<string, unknown> = whole;
		for (const [index, step] of steps.entries()) {
			const next = steps[index + 1] ?? last;
			at[step] ??= /^\d+$/.test(next) ? [] : {};
			at = at[step] as Record<string, unknown>;
		}
		if (value !== undefined) at[last] = typeof value === "string" ? value.trim() : value;
	}
	return whole;
}

function flatten(value: unknown, path = ""): [string, unknown][] {
	const entries =
		typeof value === "object" && value !== null
			? Object.entries(value as Readonly<Record<string, unknown>>)
			: [];
	if (entries.length === 0) return [[path, value]];
	return entries.flatMap(([key, one]) => flatten(one, path === "" ? key : `${path}.${key}`));
}
