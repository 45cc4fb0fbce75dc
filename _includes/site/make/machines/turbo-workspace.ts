import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { putWhole } from "../../cache/put-file.ts";
import type { Settings } from "../../settings.ts";
import type { PartGroup } from "./part-groups.ts";

// Turborepo knows packages, and hashes their files. So each group is a package of a workspace of its own, that is made anew
// each time; its `package.json` holds the key of the group and is all that is hashed: Turborepo's hash changes when ours
// does and never else. What it carries is the folder `made` of a package.

/** The workspace, and in it the packages. */
const workspaceOf = ({ cache }: Settings) => path.resolve(cache, "machines");

/** Where the packages are. */
export const groupsFolder = (settings: Settings) => path.join(workspaceOf(settings), "groups");

/** Where a group lies that comes from another machine or is to go to one. */
export const madeFolder = (settings: Settings, { name }: Pick<PartGroup, "name">) =>
	path.join(groupsFolder(settings), name, "made");

/** The one task: it makes nothing, and fails where nothing was made, so that nothing empty is ever kept. */
export const TASK = "made";

/** Of the versions that it could be, any: nothing is installed. Without one Turborepo does not run. */
const PACKAGE_MANAGER = "npm@10.0.0";

const TURBO = {
	remoteCache: { signature: true },
	tasks: { [TASK]: { inputs: ["package.json"], outputs: ["made/**"], outputLogs: "none", env: [] } },
};

const SCRIPT = `// Says whether the group was made on this machine.
import { existsSync } from "node:fs";
process.exitCode = existsSync("made/group.json") ? 0 : 1;
`;

/**
 * Writes the workspace of these groups. What lies in their packages stays.
 *
 * @returns its folder
 */
export async function writeWorkspace(groups: readonly PartGroup[], settings: Settings): Promise<string> {
	const root = workspaceOf(settings);
	const put = (file: string, data: unknown) =>
		putWhole(
			path.join(root, file),
			typeof data === "string" ? data : `${JSON.stringify(data, null, "\t")}\n`,
		);
	await put("package.json", {
		name: "tin-tinh-machines",
		private: true,
		packageManager: PACKAGE_MANAGER,
		workspaces: ["groups/*"],
	});
	await put("package-lock.json", { name: "tin-tinh-machines", lockfileVersion: 3, packages: {} });
	await put("turbo.json", TURBO);
	await put("made.mjs", SCRIPT);
	for (const group of groups)
		await put(`groups/${group.name}/package.json`, {
			name: packageName(group),
			scripts: { [TASK]: "node ../../made.mjs" },
			key: group.key,
		});
	await dropOthers(groups, settings);
	return root;
}

/** Names of packages begin with a letter. */
export const packageName = ({ name }: Pick<PartGroup, "name">) => `group-${name}`;

/** Drops the packages of groups that there are no more: the archive has grown by a year. */
async function dropOthers(groups: readonly PartGroup[], settings: Settings): Promise<void> {
	const names = new Set(groups.map(({ name }) => name));
	const folder = groupsFolder(settings);
	await mkdir(folder, { recursive: true });
	for (const name of await readdir(folder))
		if (!names.has(name)) await rm(path.join(folder, name), { recursive: true, force: true });
}
