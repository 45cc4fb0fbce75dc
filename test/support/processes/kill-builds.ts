import assert from "node:assert/strict";
import path from "node:path";
import { settleOutput } from "../../../_includes/site/output/commit-output.ts";
import { filesOf, readManifest } from "../../../_includes/site/output/site-manifest.ts";
import { seededRandom } from "../../../scripts/bench/archive/random.ts";
import { articleText } from "../articles/article-text.ts";
import { seedCache } from "../site/shared-site.ts";
import type { TinySite } from "../site/site.ts";
import { fingerprint, killBuild, PHASES, type Phase, type Place, timePhases } from "./killed-build.ts";

/** A state of the archive, and the site that it makes. */
interface State extends Place {
	readonly whole: Readonly<Record<string, string>>;
}

/** How many kills hit which phase, and how many came too early or too late and were tried again. */
export type Hits = Record<Phase | "missed", number>;

export interface KillPlan {
	/** Articles of the archive. */
	readonly size: number;
	/** In each phase. */
	readonly kills: number;
	/** Of the moments at which builds are killed. */
	readonly seed: number;
	/** The build after a kill. */
	build(place: Place): Promise<unknown>;
}

/**
 * Builds an archive to and fro between two states that differ in every article, and kills builds until so many were
 * hit in each phase. After each kill the site is, by its hashes, the old or the new one once a command that looks at
 * it has run; and the next build makes exactly the new one.
 */
export async function killBuilds(site: TinySite, { size, kills, seed, build }: KillPlan): Promise<Hits> {
	const random = seededRandom(seed);
	const hits: Hits = { write: 0, index: 0, commit: 0, missed: 0 };
	await writeArchive(site, "one", size);
	await writeArchive(site, "other", size);
	const place = (state: string): Place => ({
		content: site.content,
		articles: path.join(site.articles, state),
		output: site.output,
		cache: site.cache,
	});
	const stateOf = async (name: string): Promise<State> => ({
		...place(name),
		whole: await fingerprint(site.output),
	});
	await seedCache(site.cache, { newsdesk: true });
	const lengths = await timePhases(place("one"));

	let old = await stateOf("one");
	await build(place("other"));
	let fresh = old;
	old = await stateOf("other");
	assert.ok(Object.keys(old.whole).length > size);
	assert.notDeepEqual(old.whole, fresh.whole);

	for (const phase of Object.keys(lengths) as Phase[]) {
		// A miss was too late, as a rule: the next one comes sooner.
		for (let reach = 1; hits[phase] < kills; ) {
			const hit = await killBuild(fresh, {
				seen: () => PHASES[phase](fresh),
				delay: random() * lengths[phase] * reach,
			});
			await assertOldOrNew(old, fresh);
			await build(fresh);
			assert.deepEqual(await fingerprint(site.output), fresh.whole);
			hits[hit ?? "missed"] += 1;
			if (hit !== phase) reach *= 0.8;
			assert.ok(hits.missed < 10 * kills, `Too many kills missed: ${JSON.stringify(hits)}`);
			[old, fresh] = [fresh, old];
		}
	}
	return hits;
}

/** Articles of the first days of four months a year: each has one week that readers keep offline, and no more to index. */
async function writeArchive(site: TinySite, state: string, size: number) {
	for (let at = 0; at < size; at++) {
		const month = `${2020 + Math.floor(at / 60)}/${String((at % 4) + 1).padStart(2, "0")}`;
		const day = `0${(at % 3) + 1}`;
		await site.write(
			`${state}/${month}/chuyen-${at}.md`,
			articleText(
				{ title: `title: Chuyện ${at}`, date: `date: ${month.replace("/", "-")}-${day} 08:00` },
				`\nBản ${state} của chuyện thứ ${at}.\n`,
			),
		);
	}
}

/** The next command finds a whole site: every file of one state, none of the other, and a manifest that says so. */
async function assertOldOrNew(old: State, fresh: State) {
	await settleOutput(old.output);
	const found = await fingerprint(old.output);
	const same = (state: State) => JSON.stringify(found) === JSON.stringify(state.whole);
	if (!same(old) && !same(fresh)) {
		const strays = Object.keys({ ...found, ...old.whole, ...fresh.whole }).filter(
			(file) => found[file] !== old.whole[file] && found[file] !== fresh.whole[file],
		);
		assert.fail(
			`Neither the old site nor the new one; of neither: ${strays.slice(0, 20).join(", ") || "mixed"}`,
		);
	}
	const manifest = await readManifest(old.output);
	assert.ok(manifest);
	assert.deepEqual(Object.fromEntries(filesOf(manifest)), found);
}
