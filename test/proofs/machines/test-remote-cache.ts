import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { buildShare, buildSite } from "../../../_includes/site/build-site.ts";
import type { MachineTrouble } from "../../../_includes/site/make/machines/other-machines.ts";
import { remoteCacheFrom, type Settings } from "../../../_includes/site/settings.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { type CacheServer, installServer, startServer } from "../../support/remote-cache/cache-server.ts";
import { shareOutByCommand } from "../../support/remote-cache/clones.ts";
import { machineIn } from "../../support/remote-cache/machine.ts";
import { furnish } from "../../support/site/furnish.ts";
import { seedCache } from "../../support/site/shared-site.ts";
import { differingFiles, snapshot } from "../../support/site/site.ts";

const MACHINES = 3;
const GROUPS = 4;

let folder: string;
let program: string;
let whole: ReadonlyMap<string, string>;
/** A server that holds all groups, and what it held when it was filled. */
let full: CacheServer;

async function prepare(): Promise<void> {
	folder = await mkdtemp(path.join(tmpdir(), "remote-cache-"));
	program = await installServer(path.join(folder, "server"));
	await furnish(path.join(folder, "content"));
	for (const year of ["2019", "2020", "2021", "2022"]) await write(year, `Bến phà năm ${year}`);
	await build("alone");
	whole = await snapshot(settingsOf("alone").output);
	full = await startServer(program, path.join(folder, "full"));
	for (let machine = 1; machine <= MACHINES; machine++) {
		const { told } = await share(`writer-${machine}`, machine, full, "write");
		assert.deepEqual(told, []);
	}
}

async function write(year: string, title: string) {
	const file = path.join(folder, `content/articles/${year}/02/ben-pha.md`);
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, articleText({ title: `title: ${title}`, date: `date: ${year}-02-09 08:00` }));
}

/** What a build has on a machine of that name. */
const settingsOf = (name: string) => machineIn(folder, name, { whole: 1, most: 1 });

/** Works while the environment tells of a server. */
async function sharing<Result>(
	server: CacheServer | undefined,
	may: "read" | "write",
	work: (cache: Pick<Settings, "remoteCache">, told: MachineTrouble[]) => Promise<Result>,
) {
	const told: MachineTrouble[] = [];
	const environment = server
		? { ...server.environment, TURBO_CACHE: `remote:${may === "write" ? "rw" : "r"}` }
		: {};
	Object.assign(process.env, environment);
	try {
		return { result: await work(remoteCacheFrom(environment), told), told };
	} finally {
		for (const name of Object.keys(environment)) delete process.env[name];
	}
}

async function build(name: string, server?: CacheServer, may: "read" | "write" = "read") {
	const settings = settingsOf(name);
	await seedCache(settings.cache, settings);
	const { result: report, told } = await sharing(server, may, (cache, troubles) =>
		buildSite({ ...settings, ...cache }, { trouble: (trouble) => troubles.push(trouble) }),
	);
	return { report, told };
}

async function share(name: string, machine: number, server: CacheServer, may: "read" | "write") {
	const { result: report, told } = await sharing(server, may, (cache, troubles) =>
		buildShare(
			{ machine, machines: MACHINES },
			{ ...settingsOf(name), ...cache },
			{ trouble: (trouble) => troubles.push(trouble) },
		),
	);
	return { report, told };
}

const isSameSite = async (name: string) =>
	assert.deepEqual(differingFiles(whole, await snapshot(settingsOf(name).output)), []);

/** What a server keeps, by name. */
async function keptBy({ store }: CacheServer): Promise<ReadonlyMap<string, Buffer>> {
	const team = path.join(store, "team_bao");
	const names = (await readdir(team).catch((): string[] => [])).sort();
	return new Map(
		await Promise.all(names.map(async (name) => [name, await readFile(path.join(team, name))] as const)),
	);
}

/** Lets the full server hold something else while a test is at work, and then again what it held. */
async function whileItHolds(
	change: (kept: Map<string, Buffer>) => void,
	work: () => Promise<void>,
): Promise<void> {
	const kept = await keptBy(full);
	const other = new Map(kept);
	change(other);
	try {
		await putInto(full, other);
		await work();
	} finally {
		await putInto(full, kept);
	}
}

/** Lets a server keep these and nothing else. */
async function putInto({ store }: CacheServer, files: ReadonlyMap<string, Buffer>): Promise<void> {
	const team = path.join(store, "team_bao");
	await rm(team, { recursive: true });
	await mkdir(team);
	for (const [name, bytes] of files) await writeFile(path.join(team, name), bytes);
}

const all = ["2022-02", "2021-02", "2020-02", "2019-02"];
const isArtifact = (name: string) => !name.endsWith(".tag");

/** What may be wrong with what a server keeps. */
const HARM: Readonly<Record<string, (kept: Map<string, Buffer>) => void>> = {
	"artifacts with a bit flipped": (kept) => {
		for (const [name, bytes] of kept) if (isArtifact(name)) kept.set(name, flipped(bytes));
	},
	"artifacts that were cut": (kept) => {
		for (const [name, bytes] of kept)
			if (isArtifact(name)) kept.set(name, bytes.subarray(0, bytes.length / 2));
	},
	"artifacts of one group in the place of another, each with its own signature": (kept) => {
		const names = [...kept.keys()].filter(isArtifact);
		const before = new Map(kept);
		for (const [at, name] of names.entries()) {
			const other = names[(at + 1) % names.length] ?? name;
			kept.set(name, before.get(other) ?? Buffer.alloc(0));
			kept.set(`${name}.tag`, before.get(`${other}.tag`) ?? Buffer.alloc(0));
		}
	},
	"signatures of another key": (kept) => {
		for (const name of kept.keys()) if (!isArtifact(name)) kept.set(name, Buffer.from("AAAA".repeat(11)));
	},
};

const flipped = (bytes: Buffer) => {
	const other = Buffer.from(bytes);
	const at = Math.floor(other.length / 2);
	other[at] = (other[at] ?? 0) ^ 4;
	return other;
};

/** How a server may fail that is asked. */
const FAULTS: Readonly<Record<string, Fault>> = {
	"is dead": (_, answer) => {
		answer.destroy();
		return true;
	},
	"never answers": () => true,
	"answers with faults": (_, answer) => {
		answer.writeHead(500).end("broken");
		return true;
	},
	"says that it has all, and has nothing": ({ method }, answer) => {
		answer.writeHead(method === "HEAD" ? 200 : 404).end();
		return true;
	},
	"gives a page for every artifact": ({ method }, answer) => {
		answer.writeHead(200, { "content-type": "text/html", "x-artifact-tag": "AAAA" });
		answer.end(method === "HEAD" ? undefined : "<!doctype html><p>Đăng nhập để dùng mạng này");
		return true;
	},
};
type Fault = NonNullable<CacheServer["fault"]>;

/** Of what may be wrong, and of how a server may fail, those that the build meets otherwise than any other. */
const TELLING = [
	"artifacts with a bit flipped",
	"signatures of another key",
	"never answers",
	"answers with faults",
];

/**
 * The tests of machines that share a cache.
 *
 * @param troubles which of those that a cache may make
 */
export function testRemoteCache(troubles: "all" | "telling"): void {
	before(prepare);
	after(async () => {
		await full?.close();
		await rm(folder, { recursive: true, force: true });
	});
	const chosen = <One>(from: Readonly<Record<string, One>>) =>
		Object.entries(from).filter(([what]) => troubles === "all" || TELLING.includes(what));

	test("the server holds each group once, and its signature", async () => {
		const names = [...(await keptBy(full)).keys()];
		assert.equal(names.filter(isArtifact).length, GROUPS);
		assert.equal(names.length, 2 * GROUPS);
	});

	test("a fresh clone makes nothing that others made, and its site is byte for byte that of one machine", async () => {
		const { report, told } = await build("fresh", full);
		assert.deepEqual(told, []);
		assert.deepEqual(report.volumes.built, []);
		await isSameSite("fresh");
	});

	test("two joins at once both end well", async () => {
		const settings = ["both-1", "both-2"].map(settingsOf);
		for (const one of settings) await seedCache(one.cache, one);
		const { result, told } = await sharing(full, "read", (cache, troubles) =>
			Promise.all(
				settings.map((one) =>
					buildSite({ ...one, ...cache }, { trouble: (trouble) => troubles.push(trouble) }),
				),
			),
		);
		assert.deepEqual(told, []);
		assert.deepEqual(
			result.flatMap(({ volumes }) => volumes.built),
			[],
		);
		for (const name of ["both-1", "both-2"]) await isSameSite(name);
	});

	test("who only reads writes nothing: an edit of a pull request makes its group here", async () => {
		const before = await keptBy(full);
		const file = path.join(folder, "content/articles/2019/02/ben-pha.md");
		const now = await readFile(file);
		try {
			await write("2019", "Bến phà, sửa trong một yêu cầu kéo");
			full.asked.length = 0;
			const { report, told } = await build("pull-request", full);
			assert.deepEqual(told, []);
			// The article, and the month after it that prints its title.
			assert.deepEqual(report.volumes.built, ["2020-02", "2019-02"]);
		} finally {
			await writeFile(file, now);
		}
		assert.ok(full.asked.length > 0);
		assert.ok(!full.asked.includes("PUT"), full.asked.join(" "));
		assert.deepEqual(await keptBy(full), before);
	});

	test("a build on the protected branch fills the cache as machines with shares do", async () => {
		const names = [...(await keptBy(full)).keys()];
		await whileItHolds(
			(kept) => kept.clear(),
			async () => {
				const { report, told } = await build("filling", full, "write");
				assert.deepEqual(told, []);
				assert.deepEqual(report.volumes.built, all);
				assert.deepEqual([...(await keptBy(full)).keys()], names);
				assert.deepEqual((await build("filled-fresh", full)).report.volumes.built, []);
				await isSameSite("filled-fresh");
			},
		);
	});

	test("unsigned there is no remote cache", () => {
		const signed = { TURBO_TOKEN: "a", TURBO_REMOTE_CACHE_SIGNATURE_KEY: "b" };
		assert.deepEqual(remoteCacheFrom({ TURBO_TOKEN: "a", TURBO_CACHE: "remote:rw" }), {});
		assert.deepEqual(remoteCacheFrom(signed), { remoteCache: "read" });
		assert.deepEqual(remoteCacheFrom({ ...signed, TURBO_CACHE: "local:rw,remote:r" }), {
			remoteCache: "read",
		});
		assert.deepEqual(remoteCacheFrom({ ...signed, TURBO_CACHE: "remote:rw" }), { remoteCache: "write" });
	});

	for (const [what, harm] of chosen(HARM))
		test(`${what} are not taken: it is told, and all is made here`, () =>
			whileItHolds(harm, async () => {
				const name = what.replaceAll(/\W+/g, "-");
				const { report, told } = await build(`${name}-join`, full);
				assert.ok(told.length > 0);
				assert.deepEqual(report.volumes.built, all);
				await isSameSite(`${name}-join`);
			}));

	for (const [what, fault] of chosen(FAULTS))
		test(`a cache that ${what} costs no more than time`, async () => {
			// Its door answers: what stands behind it is not asked.
			full.fault = fault;
			try {
				const { report, told } = await build(`${what}-join`, full);
				// Turborepo takes a fault for an answer: it has none of them.
				assert.equal(told.length > 0, what !== "answers with faults");
				assert.deepEqual(report.volumes.built, all);
				await isSameSite(`${what}-join`);
			} finally {
				full.fault = undefined;
			}
		});

	test("a cache that is full is told, and the site is there all the same", async () => {
		full.fault = ({ method }, answer) => {
			if (method !== "PUT") return false;
			answer.writeHead(507).end("no room");
			return true;
		};
		try {
			await whileItHolds(
				(kept) => kept.clear(),
				async () => {
					const { report, told } = await build("no-room-join", full, "write");
					assert.ok(told.length > 0);
					assert.deepEqual(report.volumes.built, all);
					await isSameSite("no-room-join");
				},
			);
		} finally {
			full.fault = undefined;
		}
	});

	// It does not live again: the last that asks it.
	test("a server that is killed while it gives leaves a site that is whole", async () => {
		let given = 0;
		full.fault = ({ method, url }) => {
			if (method === "GET" && url?.includes("/artifacts/") && ++given === 2) void full.kill();
			return false;
		};
		const { report, told } = await build("killed-join", full);
		assert.ok(told.length > 0);
		assert.ok(given >= 2);
		assert.ok(report.volumes.built.length > 0);
		await isSameSite("killed-join");
	});

	// Eight of them, and several groups, are seen by `test/nightly/eight-clones.test.ts`.
	test("two clones share the newspaper out by the command, and a third joins it byte for byte", () =>
		shareOutByCommand(2, 40, program));
}
