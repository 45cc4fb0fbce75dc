import { stat } from "node:fs/promises";
import type { TaskKind, WorkerPool } from "../workers/worker-pool.ts";
import { manifestOf } from "./site-manifest.ts";
import { findSite, type KnownMarks, type LookedAtSite, SiteMarks } from "./site-marks.ts";

/** A site to be looked at. */
interface FindTask {
	readonly output: string;
}

type Told = Omit<LookedAtSite, "marks"> & { readonly marks: KnownMarks };

const FIND: TaskKind<FindTask, Told> = { name: "find" };

/** Bytes of a manifest from which on a site is large: of some 17,000 articles. The files of fewer are looked at sooner than a process starts. */
const LARGE = 4 * 2 ** 20;

/** Looks at the site of a folder, at a large one in a process of its own: whoever waits can read the newsroom meanwhile. */
export async function findAside(output: string, workers: WorkerPool, large = LARGE): Promise<LookedAtSite> {
	const manifest = await stat(manifestOf(output)).catch(() => undefined);
	if (!manifest || manifest.size < large) return findSite(output);
	const [told] = await workers.run(FIND, [{ output }], 1);
	if (!told) throw new Error("A site was looked at and nothing told of it");
	return { ...told, marks: SiteMarks.from(output, told.marks, told.manifest) };
}

/** What a process tells of a site. */
export async function lookAtSite({ output }: FindTask): Promise<Told> {
	const found = await findSite(output);
	return { ...found, marks: found.marks.allOf(found.manifest) };
}
