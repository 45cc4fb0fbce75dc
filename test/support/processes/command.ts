import { execFile } from "node:child_process";

/** What a command of the newsroom printed, and its exit code. */
export interface CommandRun {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs a command of the newsroom, as its npm script does, to its end. */
export function runScript(
	script: string,
	words: readonly string[],
	environment: NodeJS.ProcessEnv = {},
): Promise<CommandRun> {
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			["_includes/site/start/run.mjs", `scripts/${script}.ts`, ...words],
			{ env: { ...process.env, ...environment } },
			(error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
		);
	});
}
