import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What one run of a command cost, all its processes together. Seconds. */
export interface Cost {
	readonly wall: number;
	readonly user: number;
	readonly system: number;
}

/**
 * Runs a command to its end and tells what it cost, by the shell's own `time`: it counts the children that were
 * waited for, which Node cannot.
 *
 * @throws when the command fails, with what it printed
 */
export async function measure(
	command: readonly string[],
	options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Cost> {
	const { stderr } = await run("bash", ["-c", 'TIMEFORMAT="cost %R %U %S"; time "$@"', "bash", ...command], {
		cwd: options.cwd,
		env: { ...process.env, ...options.env, LC_ALL: "C" },
		maxBuffer: 1 << 28,
	});
	const [, wall, user, system] = /cost ([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(stderr) ?? [];
	if (!wall || !user || !system) throw new Error(`No cost in: ${stderr}`);
	return { wall: Number(wall), user: Number(user), system: Number(system) };
}

/** The middle one of an odd number of runs. */
export function median(costs: readonly Cost[], figure: keyof Cost): number {
	const sorted = costs.map((cost) => cost[figure]).sort((a, b) => a - b);
	const middle = sorted[Math.floor(sorted.length / 2)];
	if (middle === undefined) throw new Error("No runs");
	return middle;
}
