import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { PictureLook } from "../../../domain/reader/article/picture-faults.ts";
import type { LookedAt } from "./picture-process.ts";

const START = fileURLToPath(new URL("../../start/run.mjs", import.meta.url));
const PROCESS = fileURLToPath(new URL("picture-process.ts", import.meta.url));

/** Milliseconds of the clock after which a process waits for what never comes. */
const LATE = 60_000;
/** And after which one that has nothing to do ends: a preview runs all day. */
const IDLE = 5_000;

/** How a process ends that has done what it must not. */
const FALLS: ReadonlySet<unknown> = new Set(["SIGSEGV", "SIGABRT", "SIGBUS", "SIGFPE", "SIGILL", "SIGTRAP"]);

/** Processes without a picture, each with what ends it. None that is ending is among them. */
const idle = new Map<ChildProcess, NodeJS.Timeout>();

/**
 * Looks at a picture in a process of its own: what a file may do to a decoder, take all of a machine or end it, it does
 * there. Such a file is told as any other that is no picture.
 *
 * @param started told of the process, for those who measure it
 * @throws when the process ends otherwise, or is ended: that is no picture's doing
 */
export async function lookApart(
	bytes: Uint8Array,
	started: (child: ChildProcess) => void = () => {},
): Promise<PictureLook> {
	const child = takeIdle() ?? start();
	started(child);
	const late = setTimeout(() => child.kill("SIGKILL"), LATE);
	hold(child);
	const waiting = new AbortController();
	const answered = once(child, "message", { signal: waiting.signal }).then(([told]) => told as LookedAt);
	const ended = once(child, "exit", { signal: waiting.signal }).then(([code, signal]): LookedAt => {
		// By its own hand, or by the machine's, whose memory it had.
		if (signal === "SIGKILL") return { look: { kind: "slow" }, isSpent: true };
		// The decoder fell over what it read.
		if (FALLS.has(signal)) return { look: { kind: "unknown" }, isSpent: true };
		throw new Error(`The process that looks at pictures ended: ${signal ?? code}`);
	});
	try {
		// One that ends as it is asked is told by its end.
		child.send(bytes, () => {});
		const { look, isSpent } = await Promise.race([answered, ended]);
		if (isSpent) child.kill();
		else letGo(child);
		return look;
	} finally {
		clearTimeout(late);
		waiting.abort();
		await Promise.allSettled([answered, ended]);
	}
}

function start(): ChildProcess {
	const child = fork(START, [PROCESS], {
		...{ execArgv: [], serialization: "advanced" },
		// A decoder's own words are nobody's.
		stdio: ["ignore", "ignore", "ignore", "ipc"],
	});
	child.on("error", () => {});
	child.on("exit", () => {
		clearTimeout(idle.get(child));
		idle.delete(child);
	});
	return child;
}

function takeIdle(): ChildProcess | undefined {
	for (const [child, end] of idle) {
		clearTimeout(end);
		idle.delete(child);
		return child;
	}
	return undefined;
}

/** While it looks, whoever asked does not end. */
function hold(child: ChildProcess): void {
	child.ref();
	child.channel?.ref();
}

/** Whoever asked may end, and it with them. */
function letGo(child: ChildProcess): void {
	child.unref();
	child.channel?.unref();
	const end = () => {
		idle.delete(child);
		child.kill();
	};
	idle.set(child, setTimeout(end, IDLE).unref());
}
