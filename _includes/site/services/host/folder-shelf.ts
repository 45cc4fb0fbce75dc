import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { putNew, putWhole, sweepUnfinished } from "../../cache/put-file.ts";
import { checkName, type Shelf } from "./shelf.ts";

/** Letters of readers are for the newsroom's eyes, not for those of everybody who works on this machine. */
const OWNER_ONLY = 0o700;

/** What must be there also after the machine has stopped. A mark that is lost then is none that anybody misses. */
const DURABLE = /^(?:letters|keys)\//;

/** Counts of many sources: by the first digits of a name, since a folder is read whole to find some of it. */
const SHARDED = /^counts\/[0-9a-f]{2}/;

/** Keeps texts as files of a folder, which several processes may share. What killed processes have left is swept. */
export async function openFolderShelf(folder: string): Promise<Shelf> {
	await mkdir(folder, { recursive: true, mode: OWNER_ONLY });
	for (const part of await readdir(folder)) await sweepUnfinished(path.join(folder, part));
	const folderOf = (name: string) => path.join(folder, SHARDED.exec(name)?.[0] ?? path.dirname(name));
	const fileOf = (name: string) => path.join(folderOf(checkName(name)), `${path.basename(name)}.json`);
	const writing = (name: string) => ({ durable: DURABLE.test(name) });
	return {
		create: (name, text) =>
			text === "" ? putEmpty(fileOf(name)) : putNew(fileOf(name), text, writing(name)),
		put: (name, text) => putWhole(fileOf(name), text, writing(name)),
		// Most of what is asked for is not there, and an error is dear.
		read: async (name) =>
			existsSync(fileOf(name)) ? readFile(fileOf(name), "utf8").catch(ignoreMissing) : undefined,
		async names(beginning) {
			const whole = folderOf(SHARDED.test(beginning) ? beginning : `${beginning}-`);
			const files = (await readdir(whole, { recursive: true }).catch(ignoreMissing)) ?? [];
			const [part = ""] = beginning.split("/");
			return files.flatMap((file) => {
				const [, name] = /^(?:.*[/\\])?([a-z0-9-]+)\.json$/.exec(file) ?? [];
				const found = `${part}/${name}`;
				return name !== undefined && found.startsWith(beginning) ? found : [];
			});
		},
		remove: (name) => rm(fileOf(name), { force: true }),
	};
}

/** A file with nothing in it is whole at once. @returns false where it is there */
async function putEmpty(file: string): Promise<boolean> {
	const write = () => writeFile(file, "", { flag: "wx" });
	try {
		await write().catch(async (error) => {
			ignoreMissing(error);
			await mkdir(path.dirname(file), { recursive: true });
			await write();
		});
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
		throw error;
	}
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
	if (error.code !== "ENOENT") throw error;
}
