import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { dropGroup, isHere } from "./carried-group.ts";
import type { PartGroup } from "./part-groups.ts";
import { packageName, TASK } from "./turbo-workspace.ts";

/** Milliseconds that asking may take, and moving one group: a cache that is dead or slow costs no more. */
const ASKING = 30_000;
const MOVING = 120_000;

/** What Turborepo answers of the groups that it was asked for. */
interface DryRun {
	readonly tasks: readonly {
		readonly package: string;
		readonly cache: { readonly remote: boolean };
	}[];
}

/**
 * Turborepo's remote cache: Vercel's, or a server that speaks as it does (`TURBO_API`, `TURBO_TOKEN`, `TURBO_TEAM`, which
 * Turborepo reads from the environment itself). What it holds is signed with `TURBO_REMOTE_CACHE_SIGNATURE_KEY`. Whatever it
 * does or does not, a build goes on: it tells, and makes by itself what did not come.
 */
export class RemoteCache {
	/**
	 * @param workspace written by `writeWorkspace`
	 * @param tell hears what went wrong
	 * @param turbo its command, if it is installed for this machine
	 */
	constructor(
		private readonly workspace: string,
		private readonly tell: (trouble: string) => void,
		private readonly turbo = findTurbo(),
	) {}

	/**
	 * Fetches groups, as far as it has them, into the folders of their packages.
	 *
	 * @returns those that are there now
	 */
	async fetch(groups: readonly PartGroup[], folderOf: (group: PartGroup) => string): Promise<PartGroup[]> {
		for (const group of groups) await dropGroup(folderOf(group));
		const known = await this.#ask(groups);
		// Of a group that does not come, Turborepo runs the task, which fails: what is there is asked of the disk.
		if (known.length > 0)
			await this.#run([...filters(known), "--cache=remote:r"], MOVING * known.length, FAILING);
		const there: PartGroup[] = [];
		for (const group of known) if (isHere(folderOf(group))) there.push(group);
		if (there.length < known.length)
			this.tell(`${known.length - there.length} of ${known.length} groups were promised and did not come`);
		return there;
	}

	/** Sends groups whose folders are packed. */
	async send(groups: readonly PartGroup[]): Promise<void> {
		if (groups.length === 0) return;
		await this.#run([...filters(groups), "--cache=remote:rw"], MOVING * groups.length);
	}

	/** Which of the groups it says it has. */
	async #ask(groups: readonly PartGroup[]): Promise<PartGroup[]> {
		if (groups.length === 0) return [];
		const answer = await this.#run([...filters(groups), "--cache=remote:r", "--dry=json"], ASKING);
		if (answer === undefined) return [];
		try {
			const { tasks } = JSON.parse(answer) as DryRun;
			const has = new Set(tasks.flatMap(({ package: name, cache }) => (cache.remote ? [name] : [])));
			return groups.filter((group) => has.has(packageName(group)));
		} catch {
			this.tell("Turborepo's answer cannot be read");
			return [];
		}
	}

	/**
	 * @param well codes with which it may end
	 * @returns what it printed; nothing where it failed or took too long, which is told
	 */
	async #run(
		words: readonly string[],
		limit: number,
		well: readonly number[] = [0],
	): Promise<string | undefined> {
		if (!this.turbo) {
			this.tell("the package turbo is not installed for this machine");
			return undefined;
		}
		const turbo = this.turbo;
		const { code, out, errors } = await new Promise<Ended>((resolve) => {
			execFile(
				turbo,
				["run", TASK, ...words, "--continue", "--no-color"],
				{
					cwd: this.workspace,
					env: {
						...process.env,
						TURBO_TELEMETRY_DISABLED: "1",
						TURBO_NO_UPDATE_NOTIFIER: "1",
						DO_NOT_TRACK: "1",
					},
					...{ timeout: limit, killSignal: "SIGKILL", maxBuffer: MOST_BYTES },
				},
				(error, out, errors) =>
					resolve({
						code: error ? (typeof error.code === "number" ? error.code : undefined) : 0,
						out,
						errors,
					}),
			);
		});
		// Its own cache on the disk would hold once more what our cache holds.
		await rm(path.join(this.workspace, ".turbo"), { recursive: true, force: true });
		const trouble = `${out}\n${errors}`.split("\n").find((line) => TROUBLE.test(line));
		if (trouble) this.tell(onOneLine([trouble]));
		if (code !== undefined && well.includes(code)) return out;
		this.tell(
			code === undefined ? "it did not answer in time" : onOneLine((errors || out).split("\n").slice(-4)),
		);
		return undefined;
	}
}

/** What it warns of and goes on, as a task ends well that could not be fetched or sent. */
const TROUBLE = /WARNING.{0,20}(?:Remote caching unavailable|failed to contact remote cache)/;

/** A task has failed, or none has. */
const FAILING = [0, 1];

const filters = (groups: readonly PartGroup[]) => groups.map((group) => `--filter=${packageName(group)}`);

/** Where the command for this machine is: asked for by npm, a shell would stand between. */
function findTurbo(): string | undefined {
	const systems: Readonly<Record<string, string>> = { win32: "windows", darwin: "darwin", linux: "linux" };
	const cores: Readonly<Record<string, string>> = { x64: "64", arm64: "arm64" };
	const name = `${systems[process.platform]}-${cores[process.arch]}`;
	try {
		const file = process.platform === "win32" ? "turbo.exe" : "turbo";
		return createRequire(import.meta.url).resolve(`@turbo/${name}/bin/${file}`);
	} catch {
		return undefined;
	}
}

/** How a run ended: without a code where it was killed or never began. */
interface Ended {
	readonly code: number | undefined;
	readonly out: string;
	readonly errors: string;
}

/** What says more than this has lost its mind. */
const MOST_BYTES = 4 * 2 ** 20;

/** What a process said, as one line. */
const onOneLine = (lines: readonly string[]) =>
	lines
		.map((line) => line.trim())
		.filter((line) => line !== "")
		.join(" · ")
		.slice(0, 500);
