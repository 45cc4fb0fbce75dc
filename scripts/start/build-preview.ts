import { setImmediate as breathe, setTimeout as wait } from "node:timers/promises";
import type { Settings } from "../../_includes/site/settings.ts";
import { runBuild } from "../build/run-build.ts";
import type { BuilderMessage } from "./builder-messages.ts";

// The process that builds for `npm start`. It stays, because loading its code takes longer than building an article;
// changed code is seen by the process that comes after it.

/** Milliseconds in which a change that broke a build is told at the latest: the watch waits for quiet first. */
const SETTLED = 500;

/** Something changed while the preview was being built: the rest of this build is for nothing. */
class Outdated extends Error {}

const settings: Settings = JSON.parse(process.argv[2] ?? "");
const tell = (message: BuilderMessage) => process.send?.(message);
let asked = 0;
let building = false;

process.on("message", () => {
	asked += 1;
	if (!building) void buildAll();
});
process.on("disconnect", () => process.exit());

async function buildAll() {
	building = true;
	for (let built = 0; built < asked; ) {
		built = asked;
		await buildOnce(() => asked > built);
	}
	building = false;
	tell({ kind: "idle" });
}

async function buildOnce(isOutdated: () => boolean) {
	try {
		await runBuild(
			{ ...settings, now: Date.now() },
			{
				tell: (troubles) => tell({ kind: "problems", troubles }),
				async step(files) {
					tell({ kind: "changed", files });
					// Lets in what was asked for meanwhile.
					await breathe();
					if (isOutdated()) throw new Outdated();
				},
			},
		);
	} catch (error) {
		if (error instanceof Outdated) return;
		// A file was saved while it was read: what was asked for meanwhile, or will be in a moment, is built next.
		await wait(SETTLED);
		if (!isOutdated()) throw error;
	}
}
