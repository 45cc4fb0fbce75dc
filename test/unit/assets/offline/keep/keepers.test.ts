import assert from "node:assert/strict";
import { test } from "node:test";
import type { Keeper } from "../../../../../assets/offline/keep/keeper.ts";
import { readLists } from "../../../../../assets/offline/store/shelf.ts";
import { packsOf, readState } from "../../../../../assets/offline/store/state.ts";
import type { Store } from "../../../../../assets/offline/store/store.ts";
import { inEveryOrder } from "../../../../support/offline/interleave.ts";
import { cardOf, FakeServer, keepOn, storyOf } from "../../../../support/offline/offline-fakes.ts";

const FIRST = { printed: "24-11-2026", packs: { "2026-w48": ["ben-pha", "cho-noi"] } };
const save = (slug: string) => (keeper: Keeper) => keeper.save(cardOf(slug), [`/pictures/${slug}-480.webp`]);
const giveUp = (slug: string) => (keeper: Keeper) => keeper.unsave(storyOf(slug));

/** What two tabs ask for at the same time, of what was stored before, and which stories are saved in the end. */
const BESIDE: readonly {
	readonly name: string;
	readonly before?: (keeper: Keeper, server: FakeServer) => Promise<unknown>;
	readonly one: (keeper: Keeper) => Promise<unknown>;
	readonly other: (keeper: Keeper) => Promise<unknown>;
	readonly saved: readonly string[];
}[] = [
	{
		name: "a story is saved beside another that is given up",
		one: save("ben-pha"),
		other: giveUp("cho-noi"),
		saved: ["ben-pha"],
	},
	{
		name: "with no network a story is saved out of the edition that is deleted",
		before: async (keeper, server) => {
			await keeper.fetch("edition", true);
			server.befalls = () => {
				throw new TypeError("no network");
			};
		},
		one: save("ben-pha"),
		other: (keeper) => keeper.remove("edition"),
		saved: ["ben-pha"],
	},
	{
		name: "a saved story is kept at its new address beside another that is given up",
		before: async (keeper, server) => {
			await save("ben-pha")(keeper);
			await save("cho-noi")(keeper);
			server.publish({
				printed: "25-11-2026",
				packs: { "2026-w48": ["ben-pha-moi", "cho-noi"] },
				gone: [[storyOf("ben-pha"), storyOf("ben-pha-moi")]],
			});
		},
		one: (keeper) => keeper.visit(false),
		other: giveUp("cho-noi"),
		saved: ["ben-pha-moi"],
	},
	{
		name: "the edition is fetched beside a story that is given up",
		before: save("cho-noi"),
		one: (keeper) => keeper.fetch("edition", true),
		other: giveUp("cho-noi"),
		saved: [],
	},
];

for (const { name, before, one, other, saved } of BESIDE)
	for (const workers of [1, 2])
		test(`${name}, ${workers === 1 ? "in one worker" : "while a new worker takes over"}: whatever the order, all that is named is there`, async () => {
			let store: Store | undefined;
			let outcome: unknown;
			const orders = await inEveryOrder(
				1,
				async () => {
					const server = new FakeServer();
					server.publish(FIRST);
					const kept = keepOn(server);
					store = kept.store;
					await before?.(kept.keeper, server);
					const first = kept.start();
					const second = workers === 1 ? first : kept.start();
					const save = async () => {
						outcome = await one(first);
					};
					return [save, () => other(second)];
				},
				async (order) => {
					assert.ok(store);
					const state = await readState(store);
					const addresses = state.saved.map(({ card }) => card.url);
					// What was deleted before the story was read is not saved, and nobody says so.
					assert.deepEqual(addresses.sort(), outcome === "offline" ? [] : saved.map(storyOf), order);
					assert.deepEqual(await lostOf(store), [], order);
				},
			);
			assert.ok(orders > 4, `${orders}`);
		});

/** What the state names and the store has not. */
async function lostOf(store: Store): Promise<string[]> {
	const { saved, current, shell, cleaned } = await readState(store);
	const packs = [...packsOf(current), ...(shell ? [shell.pack] : [])];
	const names = packs.map(({ list }) => list);
	const lists = await readLists(packs, store);
	const files = [...saved, ...lists.values()].flatMap((one) => one.files);
	const stored = await store.hashes();
	return [...names, cleaned ?? "", ...files.map(([, hash]) => hash)].filter(
		(hash) => hash && !stored.has(hash),
	);
}
