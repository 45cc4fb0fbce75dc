import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Settings } from "../../_includes/site/settings.ts";
import type { BuilderMessage } from "./builder-messages.ts";

const START = fileURLToPath(new URL("../../_includes/site/start/run.mjs", import.meta.url));
const BUILD = fileURLToPath(new URL("build-preview.ts", import.meta.url));

/** Builds the preview in a process of its own, which prints what went wrong; the last good preview stays then. */
export class PreviewBuilder {
	#child: ChildProcess | undefined;
	#stopped: Promise<unknown> = Promise.resolve();

	/**
	 * @param settings of the build, but for the clock
	 * @param told what else it says than that it is done: as soon as files of the preview are written or removed, or
	 * problems of the newsroom are known
	 */
	constructor(
		private readonly settings: Settings,
		private readonly told: (message: Exclude<BuilderMessage, { kind: "idle" }>) => void,
	) {}

	/** Builds what has changed. Resolves when nothing is left to be built, whether or not it could be. */
	async build(): Promise<void> {
		// Two of them would replace the same files.
		await this.#stopped;
		const child = this.#child?.connected ? this.#child : this.#start();
		await new Promise<void>((resolve) => {
			const listen = (message: BuilderMessage) => {
				if (message.kind === "idle") end();
			};
			const end = () => {
				child.off("message", listen).off("exit", end);
				resolve();
			};
			child.on("message", listen).on("exit", end);
			child.send("build", () => {
				// It ended before it heard: its end is told too.
			});
		});
	}

	/** Ends the process, whatever it does: a site half replaced is made whole by the next one. */
	async stop(): Promise<void> {
		if (this.#child) {
			this.#stopped = once(this.#child, "exit");
			this.#child.kill();
		}
		await this.#stopped;
	}

	#start(): ChildProcess {
		const child = fork(START, [BUILD, JSON.stringify(this.settings)], { execArgv: [] });
		child.on("message", (message: BuilderMessage) => {
			if (message.kind !== "idle") this.told(message);
		});
		child.once("exit", () => {
			if (this.#child === child) this.#child = undefined;
		});
		this.#child = child;
		return child;
	}
}
