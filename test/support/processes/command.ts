import { type ChildProcess, execFile } from "node:child_process";

/** What a command of the newsroom printed, and its exit code. */
export interface CommandRun {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

/**
 * Runs a command of the newsroom, as its npm script does, to its end.
 *
 * @param started told of the process, for those who measure it
 */
export function runScript(
	script: string,
	words: readonly string[],
	environment: NodeJS.ProcessEnv = {},
	started: (child: ChildProcess) => void = () => {},
): Promise<CommandRun> {
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			["_includes/site/start/run.mjs", `scripts/${script}.ts`, ...words],
			{ env: { ...process.env, ...environment } },
			(error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
		);
		started(child);
	});
}
