import assert from "node:assert/strict";
import { test } from "node:test";
import { searchIn } from "../../../../../_includes/layouts/search-in.ts";
import {
	countFilters,
	printAddress,
	readAddress,
	type SearchState,
	withoutFilters,
} from "../../../../../assets/search/page/address.ts";

const NONE: SearchState = {
	query: "",
	section: "",
	tag: "",
	author: "",
	thread: "",
	from: "",
	to: "",
	sort: "relevance",
};

for (const [address, meant] of [
	["", {}],
	["?q=gi%E1%BB%93ng+tr%C3%B4m", { query: "giồng trôm" }],
	["?q=+ho%C3%A0+&xep=ngay", { query: "hoà", sort: "date" }],
	[
		"?muc=thoi-su&the=ben-pha&tac-gia=anh-nguyet&dong=qua-song",
		{ section: "thoi-su", tag: "ben-pha", author: "anh-nguyet", thread: "qua-song" },
	],
	["?tu=2022-05&den=2023-01", { from: "2022-05", to: "2023-01" }],
	// What cannot be meant is passed over.
	["?q=a&muc=Th%E1%BB%9Di&tu=2022-13&den=x&xep=gi&khac=1", { query: "a" }],
] as const)
	test(`the address "${address}" is read`, () => {
		assert.deepEqual(readAddress(address), { ...NONE, ...meant });
	});

test("a search printed as an address is read as the same search", () => {
	const state: SearchState = {
		query: "đường & phố +1",
		section: "thoi-su",
		tag: "ben-pha",
		author: "anh-nguyet",
		thread: "qua-song",
		from: "2022-05",
		to: "2023-01",
		sort: "date",
	};
	const address = printAddress("/tim-kiem/", state);
	assert.match(address, /^\/tim-kiem\/\?q=/);
	assert.deepEqual(readAddress(address.slice("/tim-kiem/".length)), state);
	assert.equal(printAddress("/tim-kiem/", NONE), "/tim-kiem/");
});

test("letters of a query that came in parts are put together", () => {
	assert.equal(readAddress(`?q=${encodeURIComponent("phà".normalize("NFD"))}`).query, "phà");
});

test("links of lists set the filter that the search page reads", () => {
	for (const filter of ["section", "tag", "author", "thread"] as const)
		assert.equal(readAddress(searchIn(filter, "dua").slice("/tim-kiem/".length))[filter], "dua");
});

test("a period counts as one filter, and clearing keeps query and order", () => {
	const state: SearchState = {
		...NONE,
		query: "phà",
		from: "2022-05",
		to: "2022-06",
		tag: "dua",
		sort: "date",
	};
	assert.equal(countFilters(state), 2);
	assert.deepEqual(withoutFilters(state), { ...NONE, query: "phà", sort: "date" });
	assert.equal(countFilters(withoutFilters(state)), 0);
});
