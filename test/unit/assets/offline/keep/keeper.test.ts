import assert from "node:assert/strict";
import { test } from "node:test";
import { tellStatus, tellStored } from "../../../../../assets/offline/store/tell-stored.ts";
import {
	at,
	cardOf,
	FakeServer,
	keepOn,
	pageOf,
	readStored,
	storyOf,
} from "../../../../support/offline/offline-fakes.ts";

const FIRST = {
	printed: "24-11-2026",
	packs: { "2026-w48": ["ben-pha", "cho-noi"], "2026-w47": ["dua-sap"] },
};

function published(plan: Parameters<FakeServer["publish"]>[0] = FIRST) {
	const server = new FakeServer();
	server.publish(plan);
	const kept = keepOn(server);
	return {
		server,
		...kept,
		status: () => tellStatus(kept.store, server.fetch, kept.keeper.running() ?? null),
		stored: () => tellStored(kept.store),
	};
}

test("a first visit on a connection that is not metered brings the whole edition", async () => {
	const { status, keeper, store } = published();
	await keeper.visit(true);
	assert.equal(await readStored(keeper, store, storyOf("ben-pha")), pageOf("ben-pha"));
	assert.equal(await readStored(keeper, store, "/"), "front of 24-11-2026");
	const { edition, newest, progress } = await status();
	assert.deepEqual([edition?.articles, edition?.pictures, edition?.searchable], [3, 3, 3]);
	assert.equal(newest?.toFetch, 0);
	assert.equal(progress, undefined);
});

test("on a metered connection nothing is fetched but what there is to be had, until the reader asks", async () => {
	const { server, keeper, store } = published();
	await keeper.visit(false);
	assert.deepEqual(
		server.answered.filter((address) => !address.startsWith("/offline/")),
		[],
	);
	assert.equal((await keeper.fetch("edition", true)).state, "done");
	assert.equal(await readStored(keeper, store, storyOf("dua-sap")), pageOf("dua-sap"));
});

test("after one new article only what it changed is fetched, and the edition before stays for the tabs that show it", async () => {
	const { server, keeper, store } = published();
	await keeper.visit(true);
	server.answered.length = 0;
	server.publish({
		...FIRST,
		printed: "25-11-2026",
		packs: { ...FIRST.packs, "2026-w48": ["ben-pha", "cho-noi", "moi"] },
	});
	await keeper.visit(true);
	assert.deepEqual(
		server.answered.filter((address) => !address.startsWith("/offline/")).sort(),
		[
			"/",
			storyOf("moi"),
			"/pagefind/2026-w48/fragment/vi_moi.pf_fragment",
			"/pagefind/2026-w48/pagefind-entry.json",
			"/pictures/moi-480.webp",
		].sort(),
	);
	assert.equal(await readStored(keeper, store, "/"), "front of 25-11-2026");
	assert.equal((await keeper.shelf()).state.previous?.printed, "24-11-2026");
});

test("what no edition names any more is dropped, one generation later", async () => {
	const { server, keeper, store } = published();
	await keeper.visit(true);
	for (const [at, printed] of ["25-11-2026", "26-11-2026"].entries()) {
		server.publish({ printed, packs: { "2026-w48": ["ben-pha"] } });
		await keeper.visit(true);
		assert.equal((await readStored(keeper, store, storyOf("cho-noi"))) !== undefined, at === 0);
	}
});

test("a cut at any file loses nothing that came, and nothing is fetched twice", async () => {
	const whole = published();
	await whole.keeper.fetch("edition", true);
	const files = whole.server.asked.length;
	for (let cut = 1; cut < files; cut++) {
		const { server, keeper, start, store } = published();
		let left = cut;
		server.befalls = () => {
			if (left-- <= 0) throw new TypeError("network is cut");
			return undefined;
		};
		const { state } = await keeper.fetch("edition", true);
		assert.equal(state, "cut");
		server.befalls = () => undefined;
		// The worker was stopped meanwhile; the next visit goes on, since the reader had asked.
		const next = start();
		await next.visit(false);
		assert.equal(await readStored(next, store, storyOf("dua-sap")), pageOf("dua-sap"), `after ${cut} files`);
		const twice = server.answered.filter((address, at) => server.answered.indexOf(address) !== at);
		assert.deepEqual(
			twice.filter((address) => address !== "/offline/edition.json"),
			[],
			`after ${cut} files`,
		);
	}
});

test("a download can be paused, says how far it came, and goes on", async () => {
	const { server, status, keeper, store } = published();
	server.befalls = (address) => {
		if (address === storyOf("dua-sap")) void keeper.pause();
		return undefined;
	};
	const paused = await keeper.fetch("edition", true);
	assert.equal(paused.state, "paused");
	assert.ok(paused.bytes > 0 && paused.bytes < paused.ofBytes);
	assert.deepEqual((await status()).progress, paused);
	server.befalls = () => undefined;
	await keeper.visit(true);
	assert.equal(
		(await keeper.shelf()).state.current,
		undefined,
		"a visit does not go on with what the reader paused",
	);
	assert.equal((await keeper.fetch("edition", true)).state, "done");
	assert.equal(await readStored(keeper, store, storyOf("dua-sap")), pageOf("dua-sap"));
});

test("a download that is cancelled leaves nothing, and is not begun again unasked", async () => {
	const { server, status, keeper, browser } = published();
	server.befalls = (address) => {
		if (address === storyOf("dua-sap")) void keeper.cancel();
		return undefined;
	};
	assert.equal((await keeper.fetch("edition", true)).state, "cancelled");
	server.befalls = () => undefined;
	assert.equal((await status()).progress, undefined);
	await keeper.tidy();
	await keeper.visit(true);
	assert.deepEqual(
		[...(browser.contents.get("tin-tinh-files")?.keys() ?? [])].length,
		1,
		"the list of gone addresses",
	);
});

for (const [name, answer] of [
	["an error of the server", () => new Response("oh", { status: 500 })],
	[
		"the login page of a Wi-Fi",
		() => new Response("<html>Đăng nhập</html>", { headers: { "Content-Type": "text/html" } }),
	],
	[
		"a body that was cut off",
		() => new Response(pageOf("ben-pha").slice(0, 20), { headers: { "Content-Type": "text/html" } }),
	],
	[
		"what it should be, under a type by which no browser shows it",
		() => at(storyOf("ben-pha"), pageOf("ben-pha", "2"), { headers: { "Content-Type": "text/plain" } }),
	],
	[
		"another content under the right type",
		() => new Response("something else", { headers: { "Content-Type": "text/html" } }),
	],
	["nothing at all", () => new Response(null, { status: 204 })],
] as const)
	test(`${name} is never stored, the reader keeps the edition that was there, and the next visit mends it`, async () => {
		const { server, status, keeper, store } = published();
		await keeper.visit(true);
		server.publish({ ...FIRST, printed: "25-11-2026", versions: { "ben-pha": "2" } });
		server.befalls = (address) => (address === storyOf("ben-pha") ? answer() : undefined);
		await keeper.visit(true);
		assert.equal(await readStored(keeper, store, storyOf("ben-pha")), pageOf("ben-pha"));
		assert.equal(await readStored(keeper, store, "/"), "front of 24-11-2026", "not half of the new edition");
		assert.equal((await status()).progress?.state, "wrong");
		server.befalls = () => undefined;
		await keeper.visit(true);
		assert.equal(await readStored(keeper, store, storyOf("ben-pha")), pageOf("ben-pha", "2"));
		assert.equal((await status()).progress, undefined);
	});

test("a Wi-Fi's login page in place of everything changes nothing", async () => {
	const { server, keeper, store } = published();
	await keeper.visit(true);
	server.befalls = () => new Response("<html>Đăng nhập</html>", { headers: { "Content-Type": "text/html" } });
	await keeper.visit(true);
	assert.equal((await keeper.fetch("edition", true)).state, "cut");
	assert.equal(await readStored(keeper, store, storyOf("ben-pha")), pageOf("ben-pha"));
});

test("a deploy in the midst of a download is followed to the newer edition", async () => {
	const { server, keeper, store } = published();
	let deployed = false;
	server.befalls = (address) => {
		if (address === storyOf("ben-pha") && !deployed) {
			deployed = true;
			server.publish({ ...FIRST, printed: "25-11-2026", versions: { "ben-pha": "2", "dua-sap": "2" } });
		}
		return undefined;
	};
	assert.equal((await keeper.fetch("edition", true)).state, "done");
	assert.equal((await keeper.shelf()).state.current?.printed, "25-11-2026");
	assert.equal(await readStored(keeper, store, storyOf("dua-sap")), pageOf("dua-sap", "2"));
});

test("where there is no room for the whole edition, the newest packs that are whole are read, and it says so", async () => {
	const { status, keeper, browser, store } = published();
	// The lists (of gone addresses, shell and two packs), the shell's four files, the newest pack's seven, and one more.
	browser.room = 4 + 4 + 7 + 1;
	assert.equal((await keeper.fetch("edition", true)).state, "full");
	assert.equal(await readStored(keeper, store, storyOf("cho-noi")), pageOf("cho-noi"));
	assert.equal(await readStored(keeper, store, storyOf("dua-sap")), undefined);
	const { edition, progress } = await status();
	assert.deepEqual([edition?.articles, progress?.state], [2, "full"]);
});

test("what had no room comes by itself when there is room, and is not asked for before", async () => {
	const { server, status, keeper, browser, store } = published();
	browser.room = 4 + 4 + 7 + 1;
	await keeper.visit(true);
	assert.equal((await status()).progress?.state, "full");
	browser.room = 0;
	server.asked.length = 0;
	await keeper.visit(true);
	assert.deepEqual(server.asked, ["/offline/edition.json"]);
	assert.equal((await status()).progress?.state, "full");
	browser.room = 100;
	await keeper.visit(true);
	assert.equal(await readStored(keeper, store, storyOf("dua-sap")), pageOf("dua-sap"));
	assert.equal((await status()).progress, undefined);
});

test("where there is no room for a new edition, the one before the present gives way first", async () => {
	const { server, keeper, browser, store } = published();
	await keeper.visit(true);
	server.publish({ ...FIRST, printed: "25-11-2026" });
	await keeper.visit(true);
	server.publish({ ...FIRST, printed: "26-11-2026", versions: { "dua-sap": "2" } });
	browser.room = 2;
	server.befalls = () => {
		if (browser.room < 0) browser.room = 100;
		return undefined;
	};
	await keeper.visit(true);
	assert.equal(await readStored(keeper, store, "/"), "front of 26-11-2026");
	assert.equal((await keeper.shelf()).state.current?.packs.length, 2);
});

test("files that the browser evicted are fetched again at the next visit", async () => {
	const { server, keeper, browser, store, start } = published();
	await keeper.visit(true);
	const files = browser.contents.get("tin-tinh-files");
	const page = (await keeper.shelf()).find(storyOf("ben-pha"));
	assert.ok(files?.delete(`/${page}`));
	server.answered.length = 0;
	await keeper.visit(true);
	assert.deepEqual(server.answered, ["/offline/edition.json", "/offline/edition.json", storyOf("ben-pha")]);
	for (const name of ["tin-tinh-files", "tin-tinh-notes"]) {
		browser.contents.delete(name);
		const next = start();
		await next.visit(true);
		assert.equal(await readStored(next, store, storyOf("ben-pha")), pageOf("ben-pha"), `without ${name}`);
	}
});

test("a withdrawn story goes at the next contact, from the edition, the one before, the search and what the reader saved", async () => {
	const { server, stored, keeper, browser, store } = published();
	await keeper.visit(true);
	await keeper.save(cardOf("ben-pha"), ["/pictures/ben-pha-480.webp"]);
	server.publish({ ...FIRST, gone: [[storyOf("ben-pha"), null]] });
	await keeper.visit(false);
	assert.equal(await readStored(keeper, store, storyOf("ben-pha")), undefined);
	const bodies = [...(browser.contents.get("tin-tinh-files")?.values() ?? [])].map(({ body }) => body);
	assert.deepEqual(
		bodies.filter((body) => body === pageOf("ben-pha") || body === "words of ben-pha"),
		[],
	);
	const { packs, saved } = await stored();
	assert.deepEqual(
		packs[0]?.articles.map((one) => one?.url ?? null),
		[storyOf("cho-noi")],
	);
	assert.deepEqual(saved, []);
	assert.equal(await readStored(keeper, store, storyOf("cho-noi")), pageOf("cho-noi"));
});

const YEARS = { ...FIRST, older: { "2019-08": ["mua-lu", "dua-nuoc"], "2019-07": ["cho-dem"] } };

test("a month of a year is fetched on the reader's word, its year's list asked for only then, and renewed as it changes", async () => {
	const { server, keeper, store, status } = published(YEARS);
	await keeper.visit(false);
	const [year] = (await status()).years;
	assert.deepEqual([year?.name, year?.months], ["2019", 2]);
	const list = `/offline/lists/${year?.list}.json`;
	assert.ok(!server.asked.includes(list));
	assert.deepEqual((await status()).months, []);
	assert.equal((await keeper.fetch("2019-08", true)).state, "done");
	assert.ok(server.asked.includes(list));
	assert.equal(await readStored(keeper, store, storyOf("mua-lu")), pageOf("mua-lu"));
	assert.equal(await readStored(keeper, store, storyOf("cho-dem")), undefined);
	const stored = async () => (await status()).months.filter((month) => month.stored).map(({ name }) => name);
	assert.deepEqual(await stored(), ["2019-08"]);

	server.publish({ ...YEARS, versions: { "mua-lu": "2" } });
	await keeper.visit(true);
	assert.equal(await readStored(keeper, store, storyOf("mua-lu")), pageOf("mua-lu", "2"));
	await keeper.remove("2019-08");
	assert.deepEqual(await stored(), []);
	assert.equal(await readStored(keeper, store, storyOf("mua-lu")), undefined);
});

test("a story that is withdrawn goes from a stored month of a year; where the year's list does not come, nothing is lost and it goes at the next visit", async () => {
	const { server, keeper, store } = published(YEARS);
	await keeper.fetch("2019-08", true);
	const edition = server.publish({
		...YEARS,
		gone: [[storyOf("dua-nuoc"), null, 0, ""]],
		versions: { "mua-lu": "2" },
	});
	const list = `/offline/lists/${edition.years?.[0]?.list}.json`;
	server.befalls = (address) => (address === list ? new Response("", { status: 500 }) : undefined);
	await keeper.visit(false);
	assert.equal(await readStored(keeper, store, storyOf("mua-lu")), pageOf("mua-lu"));
	server.befalls = () => undefined;
	await keeper.visit(false);
	assert.equal(await readStored(keeper, store, storyOf("dua-nuoc")), undefined);
	assert.equal(await readStored(keeper, store, storyOf("mua-lu")), pageOf("mua-lu"));
});

test("a saved story that is withdrawn leaves its day, its section and the newsroom's word behind, none of its own, until the reader gives it up", async () => {
	const { server, stored, keeper, status, browser } = published();
	await keeper.visit(false);
	const card = {
		...cardOf("ben-pha"),
		title: "Bến phà ấy",
		printed: "18/11/2026 - 07:00",
		section: "Thời sự",
	};
	await keeper.save({ ...card, lede: "Lời dẫn ấy", lists: [["/the/ay/", "Thẻ ấy"]] }, []);
	await keeper.save(cardOf("cho-noi"), []);
	const gone = [storyOf("ben-pha"), null, 0, "25/11/2026", "Dẫn nhầm."] as const;
	server.publish({ ...FIRST, gone: [gone] });
	await keeper.visit(false);
	const { url, printed, section } = card;
	const { saved, lost, gone: told } = await stored();
	assert.deepEqual(
		saved.map((one) => one.url),
		[storyOf("cho-noi")],
	);
	assert.deepEqual(
		lost.map((one) => [one.url, one.printed, one.section]),
		[[url, printed, section]],
	);
	assert.deepEqual(told, [gone]);
	assert.equal((await status()).saved, 1);
	const notes = JSON.stringify([...(browser.contents.get("tin-tinh-notes") ?? [])]);
	assert.match(notes, /18\/11\/2026/);
	assert.doesNotMatch(notes, /ấy/);

	// It stays through whatever is withdrawn next.
	server.publish({ ...FIRST, gone: [gone, [storyOf("dua-sap"), null]] });
	await keeper.visit(false);
	assert.equal((await stored()).lost.length, 1);
	await keeper.unsave(url);
	assert.deepEqual((await stored()).lost, []);
});

test("a story that comes back after it was withdrawn is not among the saved ones, nor among the lost", async () => {
	const { server, stored, keeper } = published();
	await keeper.visit(false);
	await keeper.save(cardOf("ben-pha"), []);
	server.publish({ ...FIRST, gone: [[storyOf("ben-pha"), null, 0, ""]] });
	await keeper.visit(false);
	assert.equal((await stored()).lost.length, 1);
	server.publish(FIRST);
	await keeper.visit(false);
	const { saved, lost } = await stored();
	assert.deepEqual([saved, lost], [[], []]);
	assert.equal(await keeper.save(cardOf("ben-pha"), []), "saved");
	assert.equal((await stored()).saved.length, 1);
});

test("a saved story that moved is kept under its new address", async () => {
	const { server, stored, keeper, store } = published();
	await keeper.visit(false);
	assert.equal(await keeper.save(cardOf("ben-pha"), []), "saved");
	server.publish({
		printed: "25-11-2026",
		packs: { "2026-w48": ["ben-pha-moi"] },
		gone: [[storyOf("ben-pha"), storyOf("ben-pha-moi")]],
	});
	await keeper.visit(false);
	assert.deepEqual(
		(await stored()).saved.map(({ url }) => url),
		[storyOf("ben-pha-moi")],
	);
	assert.equal(await readStored(keeper, store, storyOf("ben-pha-moi")), pageOf("ben-pha-moi"));
	assert.equal(await readStored(keeper, store, storyOf("ben-pha")), undefined);
});

test("a saved story stays with its pictures and the newspaper's look, whatever the editions do", async () => {
	const { server, keeper, store } = published();
	await keeper.visit(false);
	assert.equal(await keeper.save(cardOf("dua-sap"), ["/pictures/dua-sap-480.webp"]), "saved");
	await keeper.fetch("edition", true);
	for (const printed of ["25-11-2026", "26-11-2026", "27-11-2026"]) {
		server.publish({ printed, packs: { "2026-w49": ["khac"] } });
		await keeper.visit(true);
	}
	await keeper.remove("edition");
	assert.equal(await readStored(keeper, store, storyOf("dua-sap")), pageOf("dua-sap"));
	assert.equal(await readStored(keeper, store, "/pictures/dua-sap-480.webp"), "picture of dua-sap");
	assert.equal(await readStored(keeper, store, "/assets/site.css"), "style look-1");
	assert.equal(await readStored(keeper, store, storyOf("khac")), undefined);
	await keeper.unsave(storyOf("dua-sap"));
	assert.equal(await readStored(keeper, store, storyOf("dua-sap")), undefined);
});

test("a story is saved from what is stored where there is no network, and not at all where a Wi-Fi's login page answers", async () => {
	const { server, stored, keeper } = published();
	await keeper.visit(true);
	server.befalls = () => {
		throw new TypeError("no network");
	};
	assert.equal(await keeper.save(cardOf("ben-pha"), ["/pictures/ben-pha-480.webp"]), "saved");
	assert.equal(await keeper.save(cardOf("la-la"), []), "offline");
	server.befalls = () => new Response("<html>Đăng nhập</html>", { headers: { "Content-Type": "text/html" } });
	assert.equal(await keeper.save(cardOf("la-la"), []), "wrong");
	assert.deepEqual(
		(await stored()).saved.map(({ url }) => url),
		[storyOf("ben-pha")],
	);
});

test("a month is fetched on the reader's word, is renewed with the editions, and is deleted alone", async () => {
	const months = { "2026-10": ["thang-muoi"] };
	const { server, status, keeper, store } = published({ ...FIRST, months });
	await keeper.visit(true);
	assert.deepEqual(
		(await status()).months.map(({ name, stored }) => [name, stored]),
		[["2026-10", false]],
	);
	assert.equal((await keeper.fetch("2026-10", true)).state, "done");
	assert.equal(await readStored(keeper, store, storyOf("thang-muoi")), pageOf("thang-muoi"));
	server.publish({ ...FIRST, months, versions: { "thang-muoi": "2" } });
	await keeper.visit(true);
	assert.equal(await readStored(keeper, store, storyOf("thang-muoi")), pageOf("thang-muoi", "2"));
	await keeper.remove("2026-10");
	assert.equal(await readStored(keeper, store, storyOf("thang-muoi")), undefined);
	assert.equal(await readStored(keeper, store, storyOf("ben-pha")), pageOf("ben-pha"));
});

test("an edition that the reader deleted is not fetched again unasked", async () => {
	const { keeper, store } = published();
	await keeper.visit(true);
	await keeper.remove("edition");
	await keeper.visit(true);
	assert.equal(await readStored(keeper, store, storyOf("ben-pha")), undefined);
	await keeper.fetch("edition", true);
	assert.equal(await readStored(keeper, store, storyOf("ben-pha")), pageOf("ben-pha"));
});
