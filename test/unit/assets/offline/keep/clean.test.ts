import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { contact } from "../../../../../assets/offline/keep/clean.ts";
import { goneBy } from "../../../../../assets/offline/store/plan.ts";
import { tellStored } from "../../../../../assets/offline/store/tell-stored.ts";
import {
	cardOf,
	FakeServer,
	hash,
	keepOn,
	linkTo,
	pageOf,
	readStored,
	storyOf,
} from "../../../../support/offline/offline-fakes.ts";

/** The front and two stories name the one that will go: of its own pack and of another. */
const FIRST = {
	printed: "24-11-2026",
	packs: { "2026-w48": ["ben-pha", "cho-noi", "mua-lu"], "2026-w47": ["dua-sap", "lua-chin"] },
	names: { front: ["ben-pha", "cho-noi"], "cho-noi": ["ben-pha"], "dua-sap": ["ben-pha"] },
};
const GONE = [[storyOf("ben-pha"), null]] as const;
const WITHDRAWN = { ...FIRST, printed: "25-11-2026", gone: GONE, names: { front: ["cho-noi"] } };
const FRONT = `front of 25-11-2026${linkTo("cho-noi")}`;

/** A reader who has the first edition, and is on prepaid data from then on. */
async function stored() {
	const server = new FakeServer();
	server.publish(FIRST);
	const kept = keepOn(server);
	await kept.keeper.fetch("edition", true);
	server.answered.length = 0;
	const files = () => kept.browser.contents.get("tin-tinh-files") ?? new Map<string, { body: string }>();
	return {
		server,
		...kept,
		read: (address: string) => readStored(kept.keeper, kept.store, address),
		/** What is stored that holds the withdrawn story in whatever way; the list of what is gone apart. */
		traces: () =>
			[...files().values()]
				.map(({ body }) => body)
				.filter((body) => body.includes("ben-pha") && body !== JSON.stringify(GONE)),
	};
}

test("with a story that is gone or whose hour is over go the comments below its address", () => {
	const [past, coming] = [Date.now() - 1000, Date.now() + 1_000_000];
	const gone = goneBy([
		[storyOf("ben-pha"), null],
		[storyOf("cho-noi"), null, past],
		[storyOf("mua-lu"), null, coming],
		[storyOf("cu"), storyOf("moi")],
	]);
	for (const below of ["", "binh-luan/"])
		assert.deepEqual(
			["ben-pha", "cho-noi", "mua-lu", "cu", "moi"].map((slug) => gone(storyOf(slug) + below)),
			[true, true, false, false, false],
		);
	assert.equal(gone("/"), false);
});

test("a withdrawn story goes on any line with all that tells of it, and what named it comes anew", async () => {
	const { server, keeper, store, read, traces } = await stored();
	assert.ok((await traces()).length > 8);
	const edition = server.publish(WITHDRAWN);
	await keeper.visit(false);
	assert.deepEqual(traces(), []);
	assert.equal(await read(storyOf("ben-pha")), undefined);
	assert.equal(await read("/"), FRONT);
	assert.equal(await read("/assets/suggest.json"), '["2026/11/25/cho-noi"]');
	for (const slug of ["cho-noi", "mua-lu", "dua-sap", "lua-chin"]) {
		assert.equal(await read(storyOf(slug)), pageOf(slug));
		assert.equal(await read(`/pictures/${slug}-480.webp`), `picture of ${slug}`);
	}
	assert.deepEqual(
		server.answered.sort(),
		[
			...[storyOf("cho-noi"), storyOf("dua-sap"), "/", "/assets/suggest.json"],
			"/offline/edition.json",
			...[edition.gone, edition.shell.list, ...edition.packs.map(({ list }) => list)].map(
				(list) => `/offline/lists/${list}.json`,
			),
		].sort(),
	);
	const { packs } = await tellStored(store);
	assert.deepEqual(
		packs.map(({ name, isIndexed, articles }) => [name, isIndexed, articles.map((one) => one?.url)]),
		[
			["2026-w48", false, [storyOf("cho-noi"), storyOf("mua-lu")]],
			["2026-w47", true, [storyOf("dua-sap"), storyOf("lua-chin")]],
		],
	);
	server.answered.length = 0;
	await keeper.visit(false);
	assert.deepEqual(server.answered, ["/offline/edition.json"], "nothing is fetched twice");
});

test("the next edition makes whole again what a withdrawn story has left behind", async () => {
	const { server, keeper, store, traces } = await stored();
	server.publish(WITHDRAWN);
	await keeper.visit(false);
	await keeper.visit(true);
	const { packs, printed } = await tellStored(store);
	assert.deepEqual([printed, ...packs.map(({ isIndexed }) => isIndexed)], ["25-11-2026", true, true]);
	assert.deepEqual(traces(), []);
});

test("where the line is cut, what named it is gone all the same; and the present ones come at the next visit", async () => {
	const { server, keeper, start, read, traces, store } = await stored();
	server.publish(WITHDRAWN);
	server.befalls = (address) => {
		if (!address.startsWith("/offline/")) throw new TypeError("network is cut");
		return undefined;
	};
	await keeper.visit(false);
	assert.deepEqual(traces(), []);
	assert.deepEqual([await read("/"), await read(storyOf("cho-noi"))], [undefined, undefined]);
	assert.equal(await read(storyOf("mua-lu")), pageOf("mua-lu"));
	server.befalls = () => undefined;
	const next = start();
	await next.visit(false);
	assert.equal(await readStored(next, store, "/"), FRONT);
	assert.equal(await readStored(next, store, storyOf("cho-noi")), pageOf("cho-noi"));
});

test("a page that names it and that the server has no more goes without another in its place", async () => {
	const { server, keeper, read, traces } = await stored();
	server.publish({ ...WITHDRAWN, packs: { "2026-w48": FIRST.packs["2026-w48"] } });
	await keeper.visit(false);
	assert.deepEqual(traces(), []);
	assert.equal(await read(storyOf("dua-sap")), undefined);
	assert.equal(await read(storyOf("lua-chin")), pageOf("lua-chin"));
});

test("pictures of a story whose page the browser has dropped stay while another story is withdrawn, those of no page go", async () => {
	const picture = (slug: string) => `/pictures/${slug}-480.webp`;
	const { server, keeper, store, read } = await stored();
	await store.dropFiles([hash(pageOf("mua-lu"))]);
	server.publish(WITHDRAWN);
	await keeper.visit(false);
	assert.equal(await read(storyOf("mua-lu")), undefined);
	assert.equal(await read(storyOf("ben-pha")), undefined);
	for (const slug of ["cho-noi", "mua-lu", "dua-sap", "lua-chin"])
		assert.equal(await read(picture(slug)), `picture of ${slug}`);

	const whole = await stored();
	whole.server.publish(WITHDRAWN);
	await whole.keeper.visit(false);
	assert.equal(await whole.read(picture("ben-pha")), undefined);
});

test("a page that names it on the server, too, since its text does, stays as it is", async () => {
	const { server, keeper, read } = await stored();
	server.publish({ ...WITHDRAWN, names: { ...WITHDRAWN.names, "dua-sap": ["ben-pha"] } });
	server.answered.length = 0;
	await keeper.visit(false);
	assert.equal(await read(storyOf("dua-sap")), pageOf("dua-sap") + linkTo("ben-pha"));
	assert.ok(!server.answered.includes(storyOf("dua-sap")));
});

test("a story that is withdrawn while an edition with it is being fetched is in nothing that is stored in the end", async () => {
	for (const at of ["/", storyOf("ben-pha"), storyOf("cho-noi"), storyOf("lua-chin")]) {
		const server = new FakeServer();
		server.publish(FIRST);
		const { keeper, browser, store } = keepOn(server);
		let isPublished = false;
		server.befalls = async (address) => {
			if (address !== at || isPublished) return undefined;
			isPublished = true;
			server.publish(WITHDRAWN);
			await contact(keeper);
			return undefined;
		};
		assert.equal((await keeper.fetch("edition", true)).state, "done", at);
		assert.equal(await readStored(keeper, store, "/"), FRONT, at);
		const bodies = [...(browser.contents.get("tin-tinh-files")?.values() ?? [])].map(({ body }) => body);
		const telling = bodies.filter((body) => body.includes("ben-pha"));
		assert.deepEqual(telling, [JSON.stringify(GONE)], at);
	}
});

test("a saved story that names it is saved anew with its pictures, when the line lets", async () => {
	const { server, keeper, start, browser, store } = await stored();
	await keeper.save(cardOf("dua-sap"), ["/pictures/dua-sap-480.webp"]);
	await keeper.save(cardOf("ben-pha"), ["/pictures/ben-pha-480.webp"]);
	await keeper.remove("edition");
	server.publish(WITHDRAWN);
	server.befalls = (address) => {
		if (address === storyOf("dua-sap")) throw new TypeError("network is cut");
		return undefined;
	};
	await keeper.visit(false);
	const saved = async () => (await tellStored(store)).saved.map(({ url }) => url);
	assert.deepEqual(await saved(), [storyOf("dua-sap")]);
	server.befalls = () => undefined;
	const next = start();
	await next.visit(false);
	assert.deepEqual(await saved(), [storyOf("dua-sap")]);
	assert.equal(await readStored(next, store, storyOf("dua-sap")), pageOf("dua-sap"));
	assert.equal(await readStored(next, store, "/pictures/dua-sap-480.webp"), "picture of dua-sap");
	const bodies = [...(browser.contents.get("tin-tinh-files")?.values() ?? [])].map(({ body }) => body);
	assert.deepEqual(
		bodies.filter((body) => body.includes("ben-pha")),
		[JSON.stringify(GONE)],
	);
});

test("a comment that was forgotten goes on any line, of stored and of saved pages and of what is searched", async () => {
	const place = "#binh-luan-ab2cd3ef4g";
	const versions = { "ben-pha": place, "cho-noi": "#binh-luan-bb2cd3ef4g" };
	const server = new FakeServer();
	server.publish({ ...FIRST, versions });
	const { keeper, browser, store } = keepOn(server);
	await keeper.fetch("edition", true);
	await keeper.save(cardOf("ben-pha"), ["/pictures/ben-pha-480.webp"]);
	const gone = [[place, null]] as const;
	server.publish({ ...FIRST, gone, versions: { ...versions, "ben-pha": "đã bỏ" } });
	server.answered.length = 0;
	const bodies = () => [...(browser.contents.get("tin-tinh-files")?.values() ?? [])].map(({ body }) => body);
	assert.equal(bodies().filter((body) => body.includes(place)).length, 1);
	await keeper.visit(false);
	assert.deepEqual(
		bodies().filter((body) => body.includes(place)),
		[JSON.stringify(gone)],
	);
	const story = pageOf("ben-pha", "đã bỏ");
	assert.ok(!server.answered.includes(storyOf("cho-noi")), "what nobody has forgotten stays as it is");
	assert.equal(await readStored(keeper, store, "/pictures/ben-pha-480.webp"), "picture of ben-pha");
	const { packs, saved, lost } = await tellStored(store);
	assert.deepEqual(
		packs.map(({ isIndexed, articles }) => [isIndexed, articles.length]),
		[
			[false, 3],
			[true, 2],
		],
	);
	assert.deepEqual([saved.map(({ url }) => url), lost], [[storyOf("ben-pha")], []]);
	await keeper.remove("edition");
	assert.equal(await readStored(keeper, store, storyOf("ben-pha")), story);
	server.answered.length = 0;
	await keeper.visit(false);
	assert.deepEqual(server.answered, ["/offline/edition.json"], "nothing is fetched twice");
});

test("a story whose hour is over opens no more, nor is it listed, also where no network tells so", async () => {
	const hour = 1_796_000_000_000;
	const { server, keeper, store, read } = await stored();
	// The server names its hour as long as it has it.
	const text = JSON.stringify([[storyOf("ben-pha"), null, hour]]);
	const edition = server.publish({ ...FIRST, coming: [[storyOf("ben-pha"), null, hour]] });
	assert.equal(server.files.get(`/offline/lists/${edition.gone}.json`), text);
	const listed = async () => (await tellStored(store)).packs[0]?.articles.map((one) => one?.url ?? null);
	mock.timers.enable({ apis: ["Date"], now: hour - 1 });
	try {
		await keeper.visit(false);
		assert.equal(await read(storyOf("ben-pha")), pageOf("ben-pha"));
		assert.deepEqual((await listed())?.[0], storyOf("ben-pha"));
		mock.timers.setTime(hour);
		assert.equal(await read(storyOf("ben-pha")), undefined);
		assert.deepEqual(await listed(), [null, storyOf("cho-noi"), storyOf("mua-lu")]);
	} finally {
		mock.timers.reset();
	}
});
