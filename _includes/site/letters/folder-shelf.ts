import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { putNew, putWhole, sweepUnfinished } from "../cache/put-file.ts";
import { checkName, type Shelf } from "./shelf.ts";

/** Letters of readers are for the newsroom's eyes, not for those of everybody who works on this machine. */
const OWNER_ONLY = 0o700;

/** What must be there also after the machine has stopped. A mark that is lost then is none that anybody misses. */
const DURABLE = /^(?:letters|keys)\//;

/** Keeps texts as files of a folder, which several processes may share. What killed processes have left is swept. */
export async function openFolderShelf(folder: string): Promise<Shelf> {
	await mkdir(folder, { recursive: true, mode: OWNER_ONLY });
	for (const part of await readdir(folder)) await sweepUnfinished(path.join(folder, part));
	const fileOf = (name: string) => path.join(folder, `${checkName(name)}.json`);
	const writing = (name: string) => ({ durable: DURABLE.test(name) });
	return {
		create: (name, text) => putNew(fileOf(name), text, writing(name)),
		put: (name, text) => putWhole(fileOf(name), text, writing(name)),
		read: (name) => readFile(fileOf(name), "utf8").catch(ignoreMissing),
		async names(beginning) {
			const [part = ""] = beginning.split("/");
			const files = (await readdir(path.join(folder, part)).catch(ignoreMissing)) ?? [];
			return files.flatMap((file) => {
				const [, name] = /^([a-z0-9-]+)\.json$/.exec(file) ?? [];
				const whole = `${part}/${name}`;
				return name !== undefined && whole.startsWith(beginning) ? whole : [];
			});
		},
		remove: (name) => rm(fileOf(name), { force: true }),
	};
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
	if (error.code !== "ENOENT") throw error;
}
