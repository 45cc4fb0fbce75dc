import assert from "node:assert/strict";
import { test } from "node:test";
import { readOldPath } from "../../../../_includes/domain/addresses/old-path.ts";
import { LIMITS } from "../../../../_includes/domain/reader/limits.ts";
import { OldAddresses } from "../../../../scripts/import/addresses/old-addresses.ts";

const SITE = new URL("https://www.baobentre.example/");
const PHA = {
	id: "post-12",
	url: "/2015/03/21/ben-pha/",
	addresses: ["https://baobentre.example/tin/B%E1%BA%BFn-Ph%C3%A0.html", "/?p=12", "/?attachment_id=77"],
};
const DUA = {
	id: "news-45",
	url: "/2016/01/02/gia-dua/",
	addresses: ["/vi/news/nong-nghiep/gia-dua-45.html", "/index.php?nv=news&op=nong-nghiep/gia-dua-45.html"],
};
const FROM = { id: "post-1", file: "wp.xml", line: 7, addresses: ["https://baobentre.example/2014/a/"] };

function known(options: ConstructorParameters<typeof OldAddresses>[0] = { site: SITE }) {
	const old = new OldAddresses(options);
	for (const page of [PHA, DUA]) old.add(page);
	old.add({ id: "draft", url: "/2016/01/03/nhap/", addresses: ["/tin/nhap.html"], isDraft: true });
	old.add({ id: "rut", addresses: ["/tin/rut.html"] });
	old.add({
		id: "Nông nghiệp",
		url: "/chuyen-muc/nong-nghiep/",
		addresses: ["/category/nong/"],
		isList: true,
	});
	old.add({ id: "posts/con/meo.md", url: "/2017/01/01/meo/", addresses: ["/tin/mèo"] });
	old.add({ id: "posts/meo.md", url: "/2017/01/02/meo/", addresses: ["/tin/mẹo"] });
	return old;
}

test("a link to an old address leads to the new one, however it was written", () => {
	const old = known();
	const cases: readonly (readonly [href: string, found: string | undefined])[] = [
		["https://baobentre.example/tin/B%E1%BA%BFn-Ph%C3%A0.html", PHA.url],
		["http://www.baobentre.example/tin/B%e1%ba%bfn-Ph%c3%a0.html?utm_source=zalo&fbclid=x", PHA.url],
		["//baobentre.example/tin/Bến-Phà.html#anh-2", `${PHA.url}#anh-2`],
		["/tin/be\u0302\u0301n-pha.html", PHA.url],
		["/tin/B%E1%BA%BFn-Ph%C3%A0.html/amp/", PHA.url],
		["/?p=12#comment-5", PHA.url],
		["?p=12", PHA.url],
		["/index.php?p=12&lang=vi", PHA.url],
		["/?attachment_id=77", PHA.url],
		["/?op=nong-nghiep%2Fgia-dua-45.html&nv=news", DUA.url],
		["../../vi/news/nong-nghiep/gia-dua-45.html", DUA.url],
		["/category/nong", "/chuyen-muc/nong-nghiep/"],
		["/category/nong/page/3/", "/chuyen-muc/nong-nghiep/"],
		["/category/nong/feed/", "/chuyen-muc/nong-nghiep/rss.xml"],
		["/tin/m%C3%A8o", "/2017/01/01/meo/"],
		["/tin/m%E1%BA%B9o", "/2017/01/02/meo/"],
		["https://baobentre.example", "/"],
		["/feed/", "/rss.xml"],
		["/?s=d%E1%BB%ABa%20kh%C3%B4", "/tim-kiem/?q=d%E1%BB%ABa%20kh%C3%B4"],
		["/2015/03/", "/2015/03/"],
		["/2015/03/21/ben-pha", PHA.url],
		["https://baokhac.example/tin/1.html", undefined],
		["mailto:toasoan@baobentre.example", undefined],
		["javascript:alert(1)", undefined],
		["#ghi-chu", undefined],
		["http://[", undefined],
	];
	for (const [href, to] of cases) assert.deepEqual(old.link(href, FROM), { to, isLost: false }, href);
});

test("a link in a file of a folder leads on from its place in the folder", () => {
	const old = known();
	const from = { ...FROM, id: "posts/bai.md", addresses: [] };
	assert.equal(old.link("con/meo.md", from).to, "/2017/01/01/meo/");
	assert.equal(old.link("./meo.md#ket", from).to, "/2017/01/02/meo/#ket");
});

test("of a link to what was not taken over, is no more or is not public only the words stay, and it is told", () => {
	const old = known();
	for (const href of ["/tin/khong-co.html", "/tin/rut.html", "/tin/nhap.html", "/?p=999", "khong-co/"])
		assert.deepEqual(old.link(href, FROM), { to: "", isLost: true }, href);
});

test("where the old site goes on under another name, such a link leads there", () => {
	const old = known({ site: SITE, newspaper: "https://baomoi.example" });
	assert.deepEqual(old.link("/tin/khong-co.html", FROM), {
		to: "https://baobentre.example/tin/khong-co.html",
		isLost: true,
	});
	const same = known({ site: SITE, newspaper: "https://baobentre.example" });
	assert.equal(same.link("/tin/khong-co.html", FROM).to, "");
});

test("an article's old addresses are such as its file may have, each once, and none of another's", () => {
	const old = known();
	assert.deepEqual(old.aliasesOf(PHA), ["/tin/B%E1%BA%BFn-Ph%C3%A0.html", "/?p=12", "/?attachment_id=77"]);
	assert.deepEqual(old.aliasesOf(DUA), [
		"/vi/news/nong-nghiep/gia-dua-45.html",
		// As the old system wrote it: the host takes no other way of asking for it.
		"/index.php?nv=news&op=nong-nghiep/gia-dua-45.html",
	]);
	for (const alias of [PHA, DUA].flatMap((page) => old.aliasesOf(page))) {
		const reading = readOldPath(alias);
		assert.ok(reading.ok);
		assert.equal(reading.path, alias);
	}
});

test("what is ours, another's, the newsroom's already or written in no code is no old address, and is told", () => {
	const old = new OldAddresses({ site: SITE, taken: ["/gioi-thieu/"] });
	const page = {
		id: "post-2",
		url: "/2015/03/22/hai/",
		addresses: [
			"/",
			"/sw.js",
			"/the/dua/",
			"/gioi-thieu",
			"/2015/03/22/hai",
			"/TIN/chung",
			"/?a[]=1",
			"/tin/%E1%BB",
		],
	};
	old.add({ id: "post-1", url: "/2015/03/22/mot/", addresses: ["/tin/chung/"] });
	old.add(page);
	assert.deepEqual(old.aliasesOf(page), []);
	assert.deepEqual(
		old.unanswered.map(({ address }) => address),
		["/", "/sw.js", "/the/dua/", "/gioi-thieu", "/TIN/chung", "/?a[]=1", "/tin/%E1%BB"],
	);
});

test("lists, feeds and what was withdrawn are told by the memory of addresses", () => {
	const { moved, gone } = known().memory();
	assert.deepEqual(gone, ["/tin/rut.html"]);
	assert.deepEqual(
		moved.filter(({ from }) => /nong|^\/feed$/.test(from)),
		[
			{ from: "/feed", to: "/rss.xml" },
			{ from: "/category/nong", to: "/chuyen-muc/nong-nghiep/" },
			{ from: "/category/nong/feed", to: "/chuyen-muc/nong-nghiep/rss.xml" },
			{ from: "/category/nong/feed/atom", to: "/chuyen-muc/nong-nghiep/atom.xml" },
		],
	);
});

test("what an article's file has no room for the memory tells", () => {
	const old = new OldAddresses({ site: SITE });
	const page = {
		id: "post-3",
		url: "/2015/03/22/ba/",
		addresses: Array.from({ length: LIMITS.aliases + 3 }, (_, at) => `/?attachment_id=${at + 1}`),
	};
	old.add(page);
	assert.equal(old.aliasesOf(page).length, LIMITS.aliases);
	assert.equal(old.memory().moved.filter(({ to }) => to === page.url).length, 3);
});
