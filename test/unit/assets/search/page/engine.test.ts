import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import type { Step } from "../../../../../assets/search/core/step.ts";
import { loadStory } from "../../../../../assets/search/core/story/story.ts";
import { readAddress } from "../../../../../assets/search/page/address.ts";
import { Engine } from "../../../../../assets/search/page/engine.ts";
import type { EngineMeans } from "../../../../../assets/search/page/engine-means.ts";
import { passes } from "../../../../../assets/search/page/filters/filters.ts";
import { StoredIndex } from "../../../../../assets/search/stored/stored-index.ts";
import { MadeIndex, type Told } from "../../../../support/search/search-index.ts";

const ARTICLES: Readonly<Record<string, Told>> = {
	"ben-pha": { title: "Bến phà đông khách", thread: "qua-song" },
	"cho-noi": { date: "2026-08-02", title: "Chợ nổi", body: "Ghe ra bến phà." },
	"rach-gua": { date: "2024-05-02", title: "Rạch Gừa", body: "Bến phà xưa. Ở Rạch Gừa.", thread: "qua-song" },
	"tin-khac": { date: "2024-05-03", title: "Tin khác" },
};

let made: MadeIndex;
before(async () => {
	made = await MadeIndex.make(ARTICLES, 3);
});
after(() => made.remove());
beforeEach(() => {
	made.restart();
	made.missing.clear();
});

/** What a browser has stored: the newest pack. */
const newestPack = () =>
	new StoredIndex({ packs: made.packs.slice(0, 1), saved: [] }, made.openPacks(), noPage);
const noPage = () => Promise.resolve(undefined);
const never = () => new Promise<never>(() => {});

function engineIn(means: Partial<EngineMeans>): Engine {
	return new Engine({
		fetch: made.fetch,
		isOnline: () => true,
		openStored: async () => newestPack(),
		patience: never,
		...means,
	});
}

async function stepsOf(engine: Engine, address: string): Promise<Step[]> {
	const steps: Step[] = [];
	for await (const step of engine.search(readAddress(address))) steps.push(step);
	return steps;
}

const ids = (step: Step | undefined) => step?.found.map(({ id }) => id);

test("with a network the archive is searched, and nobody asks what is stored", async () => {
	const engine = engineIn({ openStored: () => Promise.reject(new Error("asked")) });
	const steps = await stepsOf(engine, "?q=bến phà");
	assert.deepEqual(ids(steps.at(-1)), ["2026-11/0", "2026-q3/0", "2024/0"]);
	assert.ok(steps.every(({ stored }) => stored === undefined));
	assert.deepEqual(await engine.period(), { from: "2024-01", to: "2026-11" });
});

test("what is found by its title, before its bundle is asked, has its hits marked in the excerpt, too", async () => {
	for await (const { found } of engineIn({}).search(readAddress("?q=rach gua"))) {
		assert.deepEqual(
			found.map(({ id }) => id),
			["2024/0"],
		);
		assert.ok(found[0]);
		const { title, excerpt } = await loadStory(found[0]);
		for (const pieces of [title, excerpt])
			assert.deepEqual(
				pieces.filter(({ hit }) => hit).map(({ text }) => text),
				["Rạch Gừa"],
			);
		break;
	}
});

test("without a network what is stored is searched, and the archive is not asked; with it back the archive is again", async () => {
	let online = false;
	const engine = engineIn({ isOnline: () => online });
	const steps = await stepsOf(engine, "?q=bến phà");
	assert.deepEqual(steps.map(ids), [["2026-11/0"]]);
	assert.deepEqual(
		steps[0]?.stored?.stories.map(({ title }) => title),
		["Bến phà đông khách"],
	);
	assert.equal(steps[0]?.stored?.since, "2026-11");
	assert.deepEqual(await engine.period(), { from: "2026-11", to: "2026-11" });
	assert.ok(!made.asked.includes("/pagefind/bundles.json"));
	online = true;
	assert.equal(ids((await stepsOf(engine, "?q=bến phà")).at(-1))?.length, 3);
});

test("what is stored is searched when the list of bundles does not come, whatever the browser thinks of its network", async () => {
	made.missing.add("/pagefind/bundles.json");
	const engine = engineIn({});
	const [step] = await stepsOf(engine, "?q=bến phà");
	assert.equal(step?.stored?.stories.length, 1);
	made.missing.clear();
	assert.equal(ids((await stepsOf(engine, "?q=bến phà")).at(-1))?.length, 3);
});

test("what is stored is searched when the list of bundles is long in coming; who asks meanwhile does not wait again", async () => {
	let patience = 0;
	const engine = engineIn({
		fetch: (address, options) =>
			address === "/pagefind/bundles.json" ? never() : made.fetch(address, options),
		patience: async () => {
			patience += 1;
		},
	});
	for (const query of ["?q=bến", "?q=bến phà"]) assert.ok((await stepsOf(engine, query))[0]?.stored);
	assert.equal(patience, 1);
});

test("what is stored is searched when every bundle fails, and not when one of them comes", async () => {
	const broken = (failing: RegExp) =>
		engineIn({
			fetch: (address, options) =>
				failing.test(address)
					? Promise.resolve(new Response("", { status: 404 }))
					: made.fetch(address, options),
		});
	const all = await stepsOf(broken(/pf_meta$/), "?q=bến phà");
	assert.deepEqual(
		all.map(({ stored }) => stored?.stories.length),
		[1],
	);
	const some = await stepsOf(broken(/(2026-11|2024)\/pagefind.*pf_meta$/), "?q=bến phà");
	assert.deepEqual(
		some.map(({ failed, stored }) => [failed.length, stored]),
		[
			[1, undefined],
			[2, undefined],
		],
	);
});

test("with nothing stored it says what is wrong with the archive", async () => {
	const openStored = async () => undefined;
	made.missing.add("/pagefind/bundles.json");
	await assert.rejects(
		stepsOf(engineIn({ openStored, isOnline: () => false }), "?q=bến phà"),
		/bundles\.json/,
	);
	made.missing.clear();
	const fetch: EngineMeans["fetch"] = (address, options) =>
		/pf_meta$/.test(address) ? Promise.reject(new Error("cut")) : made.fetch(address, options);
	const steps = await stepsOf(engineIn({ openStored, fetch }), "?q=bến phà");
	assert.deepEqual(
		steps.map(({ failed, finished }) => [failed.length, finished]),
		[[3, true]],
	);
});

test("a worker that does not answer is asked again the next time", async () => {
	const answers = [Promise.reject(new Error("no answer")), Promise.resolve(newestPack())];
	const engine = engineIn({ isOnline: () => false, openStored: () => answers.shift() ?? never() });
	made.missing.add("/pagefind/bundles.json");
	await assert.rejects(stepsOf(engine, "?q=bến phà"));
	assert.ok((await stepsOf(engine, "?q=bến phà"))[0]?.stored);
	assert.ok((await stepsOf(engine, "?q=bến"))[0]?.stored);
});

for (const isOnline of [true, false])
	test(`articles pass by their running story, ${isOnline ? "of the archive" : "of what is stored"}`, async () => {
		const openStored = async () =>
			new StoredIndex({ packs: made.packs, saved: [] }, made.openPacks(), noPage);
		const engine = engineIn({ isOnline: () => isOnline, openStored });
		const titles = async (address: string) => {
			const last = (await stepsOf(engine, address)).at(-1);
			const hits = last?.found.filter((hit) => passes(hit, readAddress(address))) ?? [];
			const stories = await Promise.all(hits.map((hit) => loadStory(hit)));
			return stories.map(({ title }) => title.map(({ text }) => text).join(""));
		};
		assert.deepEqual(await titles("?dong=qua-song"), ["Bến phà đông khách", "Rạch Gừa"]);
		assert.deepEqual(await titles("?q=bến phà&dong=qua-song&tu=2026-11"), ["Bến phà đông khách"]);
	});

test("a period without a bundle is told as such, of what is stored too", async () => {
	for (const isOnline of [true, false]) {
		const steps = await stepsOf(engineIn({ isOnline: () => isOnline }), "?q=bến phà&den=2020-01");
		assert.deepEqual(
			steps.map(({ finished, bundles, stored }) => [finished, bundles, stored !== undefined]),
			[[true, 0, !isOnline]],
		);
	}
});
