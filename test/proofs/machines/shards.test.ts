import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { type BuildReport, buildShare, buildSite } from "../../../_includes/site/build-site.ts";
import { findAllFiles } from "../../../_includes/site/find-files.ts";
import type { MachineTrouble } from "../../../_includes/site/make/machines/other-machines.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { machineIn } from "../../support/remote-cache/machine.ts";
import { furnish } from "../../support/site/furnish.ts";
import { seedCache } from "../../support/site/shared-site.ts";
import { differingFiles, snapshot } from "../../support/site/site.ts";

/** Machines, each with folders of its own. */
const MACHINES = 3;

let folder: string;
let whole: ReadonlyMap<string, string>;

/** What a build has on a machine of that name. */
const machine = (name: string) => machineIn(folder, name, { whole: 3, most: 4 });

const groupsOf = (name: string) => path.join(machine(name).cache, "machines/groups");

before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "machines-"));
	await furnish(path.join(folder, "content"));
	for (const year of ["2019", "2020", "2021", "2022"])
		for (const month of ["02", "05", "11"]) await write(year, month, `Bến phà năm ${year} tháng ${month}`);
	await build("one");
	whole = await snapshot(machine("one").output);
	for (let at = 1; at <= MACHINES; at++)
		await buildShare({ machine: at, machines: MACHINES }, machine(`shard-${at}`));
});
after(() => rm(folder, { recursive: true, force: true }));

async function write(year: string, month: string, title: string) {
	const file = path.join(folder, `content/articles/${year}/${month}/ben-pha.md`);
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, articleText({ title: `title: ${title}`, date: `date: ${year}-${month}-09 08:00` }));
}

/** Builds on a machine, and hears what went wrong between it and others. */
async function build(name: string): Promise<{ report: BuildReport; told: MachineTrouble[] }> {
	const settings = machine(name);
	await seedCache(settings.cache, settings);
	const told: MachineTrouble[] = [];
	const report = await buildSite(settings, { trouble: (trouble) => told.push(trouble) });
	return { report, told };
}

/** Brings what the machines have made to another. */
async function bring(name: string): Promise<void> {
	for (let at = 1; at <= MACHINES; at++)
		await cp(groupsOf(`shard-${at}`), groupsOf(name), { recursive: true });
}

const isSameSite = async (name: string) =>
	assert.deepEqual(differingFiles(whole, await snapshot(machine(name).output)), []);

test("machines make no site, each what no other makes, and together all", async () => {
	const made: string[] = [];
	for (let at = 1; at <= MACHINES; at++) {
		const own = await findAllFiles(groupsOf(`shard-${at}`));
		assert.deepEqual(await readdir(path.dirname(machine(`shard-${at}`).output)), ["cache"]);
		made.push(...own.filter((file) => file.endsWith("group.json")));
	}
	assert.equal(new Set(made).size, made.length);
	assert.deepEqual(made.map((file) => file.split("/")[0]).sort(), [
		"2019",
		"2020",
		"2021",
		"2022-11",
		"2022-q1",
		"2022-q2",
	]);
});

test("where they are joined nothing of theirs is made again, and the site is byte for byte that of one machine", async () => {
	await bring("joined");
	const { report, told } = await build("joined");
	assert.deepEqual(told, []);
	assert.deepEqual(report.volumes.built, []);
	assert.equal(report.volumes.reused, 12);
	await isSameSite("joined");
	// What was taken is in the cache: it lies nowhere twice.
	assert.deepEqual(
		(await findAllFiles(groupsOf("joined"))).filter((file) => file.includes("/made/")),
		[],
	);
});

test("what one machine did not send is made where they are joined", async () => {
	await bring("partly");
	await rm(path.join(groupsOf("partly"), "2020"), { recursive: true });
	const { report, told } = await build("partly");
	assert.deepEqual(told, []);
	assert.deepEqual(report.volumes.built, ["2020-11", "2020-05", "2020-02"]);
	await isSameSite("partly");
});

test("a machine that has its share in the cache makes none of it again", async () => {
	const { built } = await buildShare({ machine: 1, machines: MACHINES }, machine("shard-1"));
	assert.deepEqual(built, []);
	await bring("again");
	assert.deepEqual((await build("again")).report.volumes.built, []);
});

test("a machine for which there is nothing left has an empty folder to carry", async () => {
	const { groups } = await buildShare({ machine: 30, machines: 30 }, machine("idle"));
	assert.equal(groups, 0);
	assert.deepEqual(await findAllFiles(groupsOf("idle")), []);
});

/** The folder of a group that came to a machine, and in it the file whose name ends so. */
async function carried(name: string, group: string, end: string): Promise<string> {
	const made = path.join(groupsOf(name), group, "made");
	const file = (await findAllFiles(made)).find((one) => one.endsWith(end));
	assert.ok(file, `${group} has no ${end}`);
	return path.join(made, file);
}

/** What may become of what travels. Each is to end in a site that is whole and in a sentence of what was not taken. */
const HARM: Readonly<Record<string, (name: string) => Promise<void>>> = {
	"a page changed by a letter": async (name) => {
		const file = await carried(name, "2020", "pages.pack");
		const bytes = await readFile(file);
		bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
		await writeFile(file, bytes);
	},
	"a file cut in its middle": async (name) => {
		const file = await carried(name, "2020", "records.pack");
		const bytes = await readFile(file);
		await writeFile(file, bytes.subarray(0, bytes.length / 2));
	},
	"a file that is missing": async (name) => rm(await carried(name, "2020", "files.pack")),
	"a link to a file of this machine in the place of a file": async (name) => {
		const file = await carried(name, "2020", "pages.pack");
		await rename(file, path.join(folder, `${name}-aside`));
		await symlink(path.join(folder, `${name}-aside`), file);
	},
	"one year in the place of another": async (name) => {
		const made = (year: string) => path.join(groupsOf(name), year, "made");
		await rm(made("2020"), { recursive: true });
		await cp(made("2021"), made("2020"), { recursive: true });
	},
	"a year as it was made of other articles": async (name) => {
		const file = path.join(folder, "content/articles/2020/05/ben-pha.md");
		const now = await readFile(file);
		await write("2020", "05", "Một bài khác");
		await buildShare({ machine: 1, machines: 1 }, machine(`${name}-outdated`));
		await writeFile(file, now);
		const made = (of: string) => path.join(groupsOf(of), "2020", "made");
		await rm(made(name), { recursive: true });
		await cp(made(`${name}-outdated`), made(name), { recursive: true });
	},
	"a list that is no list": async (name) => writeFile(await carried(name, "2020", "group.json"), "[1, 2"),
	"a list that names no file": async (name) => {
		const file = await carried(name, "2020", "group.json");
		const told = JSON.parse(await readFile(file, "utf8"));
		await writeFile(file, JSON.stringify({ ...told, files: {} }));
	},
	"a list with a key that leads out of the cache": async (name) => {
		const file = await carried(name, "2020", "group.json");
		const told = JSON.parse(await readFile(file, "utf8"));
		await writeFile(file, JSON.stringify({ ...told, bundle: "../../../../out" }));
	},
	"a whole and well listed volume of another's words": async (name) => {
		// Whoever may write the list may write whatever hashes: then the seal of the volume tells, or the list of its picture.
		const file = await carried(name, "2020", "manifest.json");
		const list = await carried(name, "2020", "group.json");
		const other = Buffer.from((await readFile(file, "utf8")).replace(/"digest":"\w/, '"digest":"x'));
		await writeFile(file, other);
		const { hash } = await import("node:crypto");
		const told = JSON.parse(await readFile(list, "utf8"));
		const own = Object.keys(told.files).find((one) => file.endsWith(one)) ?? "";
		await writeFile(
			list,
			JSON.stringify({ ...told, files: { ...told.files, [own]: hash("sha256", other, "hex") } }),
		);
	},
};

for (const [at, [what, harm]] of Object.entries(HARM).entries())
	test(`${what} is not taken: it is told, and made anew`, async () => {
		const name = `harmed-${at}`;
		await bring(name);
		await harm(name);
		const { report, told } = await build(name);
		assert.deepEqual(
			told.map((one) => one.kind === "refused" && one.group),
			["2020"],
		);
		assert.deepEqual(report.volumes.built, ["2020-11", "2020-05", "2020-02"]);
		await isSameSite(name);
	});
