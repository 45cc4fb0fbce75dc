import { spawn } from "node:child_process";
import { watchMemory } from "../build/memory-watch.ts";

/** What one run of a command cost, all its processes together. Seconds and bytes. */
export interface Cost {
	readonly wall: number;
	readonly user: number;
	readonly system: number;
	/** The most memory held at once. Absent where the system does not tell. */
	readonly peak?: number;
}

export interface RunOptions {
	readonly cwd?: string;
	readonly env?: Readonly<Record<string, string>>;
	/** Ends the run, and every process of it. */
	readonly stop?: AbortSignal;
	/** Watch the memory, which costs one core a few per cent. A function is told the bytes of each look. */
	readonly memory?: boolean | ((bytes: number) => void);
}

/** Longer than any build that is worth measuring, in milliseconds: what takes more is stuck. */
const LONGEST = 60 * 60_000;
/** Of what a command printed, the end that is kept, in characters: enough to see why it failed. */
const KEPT = 20_000;

/**
 * Runs a command to its end and tells what it cost, by the shell's own `time`: it counts the children that were
 * waited for, which Node cannot.
 *
 * @throws when the command fails or is stopped, with what it printed
 */
export async function measure(command: readonly string[], options: RunOptions = {}): Promise<Cost> {
	const stop = AbortSignal.any([AbortSignal.timeout(LONGEST), ...(options.stop ? [options.stop] : [])]);
	stop.throwIfAborted();
	const child = spawn("bash", ["-c", 'TIMEFORMAT="cost %R %U %S"; time "$@"', "bash", ...command], {
		cwd: options.cwd,
		env: { ...process.env, ...options.env, LC_ALL: "C" },
		stdio: ["ignore", "pipe", "pipe"],
		// A session of its own: its processes are told from others, and ended together.
		detached: true,
	});
	const ended = new Promise<number | null>((resolve, reject) => {
		child.once("error", reject);
		child.once("close", resolve);
	});
	let printed = "";
	let errors = "";
	child.stdout.setEncoding("utf8").on("data", (text: string) => {
		printed = (printed + text).slice(-KEPT);
	});
	child.stderr.setEncoding("utf8").on("data", (text: string) => {
		errors = (errors + text).slice(-KEPT);
	});
	const kill = () => killAll(child.pid);
	stop.addEventListener("abort", kill);
	const done = new AbortController();
	const { memory } = options;
	const saw = typeof memory === "function" ? memory : undefined;
	const watch = memory && child.pid ? watchMemory(child.pid, done.signal, saw ? { saw } : {}) : undefined;
	let code: number | null;
	try {
		code = await ended;
	} finally {
		stop.removeEventListener("abort", kill);
		done.abort();
	}
	const peak = await watch;
	stop.throwIfAborted();
	if (code !== 0) throw new Error(`"${command.join(" ")}" failed (${code}):\n${printed}${errors}`);
	const [, wall, user, system] = /cost ([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(errors) ?? [];
	if (!wall || !user || !system) throw new Error(`No cost in: ${errors}`);
	return {
		wall: Number(wall),
		user: Number(user),
		system: Number(system),
		...(peak !== undefined && { peak }),
	};
}

function killAll(leader: number | undefined) {
	if (leader === undefined) return;
	try {
		process.kill(-leader, "SIGKILL");
	} catch (error) {
		// All of them have just ended by themselves.
		if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
	}
}

/** The cost of commands that ran one after the other. */
export function inTurn(costs: readonly Cost[]): Cost {
	const peaks = costs.flatMap(({ peak }) => peak ?? []);
	return {
		wall: sum(costs.map(({ wall }) => wall)),
		user: sum(costs.map(({ user }) => user)),
		system: sum(costs.map(({ system }) => system)),
		...(peaks.length > 0 && { peak: Math.max(...peaks) }),
	};
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/**
 * The middle one of an odd number of figures, the lower middle one of an even number.
 *
 * @throws when there is none
 */
export function median(figures: readonly number[]): number {
	const middle = [...figures].sort((a, b) => a - b)[Math.floor((figures.length - 1) / 2)];
	if (middle === undefined) throw new Error("No figures");
	return middle;
}
