import assert from "node:assert/strict";
import { test } from "node:test";
import {
	type Contributor,
	contributor,
	printCredit,
	ROLE_WORDS,
	ROLES,
	type Role,
	readCredit,
	readRole,
} from "../../../../../_includes/domain/article/credit/credit.ts";

/** `Ánh Nguyệt words+photos @anh-nguyet` */
function told({ name, roles, slug }: Contributor): string {
	return [name, roles.join("+"), ...(slug ? [`@${slug}`] : [])].join(" ");
}

const LINES: readonly { readonly line: string; readonly people: readonly string[] }[] = [
	{ line: "Ánh Nguyệt", people: ["Ánh Nguyệt words @anh-nguyet"] },
	{ line: "Tin, ảnh: Ánh Nguyệt", people: ["Ánh Nguyệt words+photos @anh-nguyet"] },
	{ line: "Tin,  ảnh :  Ánh  Nguyệt.", people: ["Ánh Nguyệt words+photos @anh-nguyet"] },
	{ line: "BÀI, ẢNH: ÁNH NGUYỆT", people: ["ÁNH NGUYỆT words+photos @anh-nguyet"] },
	{ line: "Bài viết và hình ảnh: Cẩm Trúc", people: ["Cẩm Trúc words+photos @cam-truc"] },
	{ line: "Tin ảnh: Cẩm Trúc", people: ["Cẩm Trúc words+photos @cam-truc"] },
	{ line: "Tin - Ảnh - Video: Cẩm Trúc", people: ["Cẩm Trúc words+photos+video @cam-truc"] },
	{ line: "Video, ảnh: Cẩm Trúc", people: ["Cẩm Trúc photos+video @cam-truc"] },
	{ line: "Thực hiện: Cẩm Trúc", people: ["Cẩm Trúc words @cam-truc"] },
	{ line: "Cẩm Trúc thực hiện", people: ["Cẩm Trúc words @cam-truc"] },
	{ line: "Cẩm Trúc (ghi)", people: ["Cẩm Trúc words @cam-truc"] },
	// Several people.
	{ line: "Ánh Nguyệt - Trần Quốc", people: ["Ánh Nguyệt words @anh-nguyet", "Trần Quốc words @tran-quoc"] },
	{ line: "Ánh Nguyệt-Trần Quốc", people: ["Ánh Nguyệt words @anh-nguyet", "Trần Quốc words @tran-quoc"] },
	{
		line: "Bài và ảnh: An Lê – Bảo Anh & Cẩm Trúc, Dạ Thảo và T.Lê",
		people: [
			"An Lê words+photos @an-le",
			"Bảo Anh words+photos @bao-anh",
			"Cẩm Trúc words+photos @cam-truc",
			"Dạ Thảo words+photos @da-thao",
			"T.Lê words+photos @t-le",
		],
	},
	{ line: "Tin: An Lê; Ảnh: Bảo Anh", people: ["An Lê words @an-le", "Bảo Anh photos @bao-anh"] },
	{ line: "Bài: An Lê, ảnh: Bảo Anh", people: ["An Lê words @an-le", "Bảo Anh photos @bao-anh"] },
	{ line: "Bài: An Lê (ảnh: Bảo Anh)", people: ["An Lê words @an-le", "Bảo Anh photos @bao-anh"] },
	{ line: "An Lê (bài), Bảo Anh (ảnh)", people: ["An Lê words @an-le", "Bảo Anh photos @bao-anh"] },
	{
		line: "Tin, ảnh: An Lê. Video: Bảo Anh",
		people: ["An Lê words+photos @an-le", "Bảo Anh video @bao-anh"],
	},
	{ line: "Ảnh: An Lê; Bảo Anh", people: ["An Lê photos @an-le", "Bảo Anh photos @bao-anh"] },
	{ line: "Bài: Ánh Nguyệt. Ảnh: ÁNH NGUYỆT", people: ["Ánh Nguyệt words+photos @anh-nguyet"] },
	{ line: "Tin: Thanh Hoà; Ảnh: Thanh Hòa", people: ["Thanh Hoà words+photos @thanh-hoa"] },
	{ line: "Ngọc Ánh, Ngọc Anh", people: ["Ngọc Ánh words @ngoc-anh", "Ngọc Anh words @ngoc-anh"] },
	// Names are people's, however they fold.
	{ line: "Minh Hoa, Tô Hoài", people: ["Minh Hoa words @minh-hoa", "Tô Hoài words @to-hoai"] },
	{ line: "Jean-Pierre Dupont", people: ["Jean-Pierre Dupont words @jean-pierre-dupont"] },
	{
		line: "Nguyễn thị Hoa - H'Hen Niê",
		people: ["Nguyễn thị Hoa words @nguyen-thi-hoa", "H'Hen Niê words @h-hen-nie"],
	},
	// Of no one person.
	{ line: "Bài, ảnh: Nhóm PV", people: ["Nhóm PV words+photos"] },
	{ line: "Ảnh: CTV", people: ["CTV photos"] },
	{ line: "P.V.", people: ["P.V words"] },
	{ line: "PV - CTV", people: ["PV words", "CTV words"] },
	{ line: "Cộng tác viên", people: ["Cộng tác viên words"] },
	{ line: "Tin: BBT; Ảnh: tư liệu", people: ["BBT words", "tư liệu photos"] },
	{ line: "Ảnh minh hoạ: Internet", people: ["Internet photos"] },
	{ line: "CTV Xuân Hương", people: ["Xuân Hương words @xuan-huong"] },
	{ line: "Trần Quốc (CTV)", people: ["Trần Quốc words @tran-quoc"] },
	// Sources.
	{ line: "Theo TTXVN", people: ["TTXVN source"] },
	{ line: "TTXVN", people: ["TTXVN source"] },
	{ line: "Theo Báo Đồng Khởi", people: ["Báo Đồng Khởi source"] },
	{ line: "(Nguồn: VTV/Reuters)", people: ["VTV source", "Reuters source"] },
	{
		line: "Theo Sức khỏe & Đời sống, dantri.com.vn",
		people: ["Sức khỏe & Đời sống source", "dantri.com.vn source"],
	},
	{ line: "An Lê (theo TTXVN)", people: ["An Lê words @an-le", "TTXVN source"] },
	{ line: "An Lê - theo TTXVN", people: ["An Lê words @an-le", "TTXVN source"] },
	{ line: "An Lê (theo AP, CNN)", people: ["An Lê words @an-le", "AP source", "CNN source"] },
	{ line: "Ảnh: An Lê/TTXVN", people: ["An Lê photos @an-le", "TTXVN source"] },
	{ line: "Ảnh: TTXVN", people: ["TTXVN photos+source"] },
	{ line: "Nguồn ảnh: Báo Đồng Khởi", people: ["Báo Đồng Khởi photos+source"] },
	// Put together from others.
	{ line: "An Lê (tổng hợp)", people: ["An Lê compiled @an-le"] },
	{ line: "An Lê (T/h)", people: ["An Lê compiled @an-le"] },
	{ line: "An Lê tổng hợp", people: ["An Lê compiled @an-le"] },
	{ line: "An Lê, Bảo Anh (tổng hợp)", people: ["An Lê compiled @an-le", "Bảo Anh compiled @bao-anh"] },
	{ line: "Tổng hợp: An Lê", people: ["An Lê compiled @an-le"] },
	{ line: "An Lê (tổng hợp từ Goal)", people: ["An Lê compiled @an-le", "Goal source"] },
	{ line: "(Tổng hợp)", people: [] },
	{ line: "", people: [] },
];

for (const { line, people } of LINES) {
	test(`"${line}" names ${people.join(", ") || "nobody"}, whatever the Unicode form`, () => {
		for (const form of [line, line.normalize("NFD"), `  ${line}\n`]) {
			const { credit, unread } = readCredit(form);
			assert.deepEqual(credit.people.map(told), people);
			assert.equal(credit.printed, line.normalize("NFC"));
			assert.equal(unread, undefined);
		}
	});
}

const UNREAD: readonly {
	readonly line: string;
	readonly people: readonly string[];
	readonly unread: string;
}[] = [
	{ line: "Đồ họa: C; Ảnh: Bảo Anh", people: ["Bảo Anh photos @bao-anh"], unread: "Đồ họa: C" },
	{ line: "An Lê (Khám phá)", people: ["An Lê words @an-le"], unread: "(Khám phá)" },
	{ line: "An Lê, chiều 5/6", people: ["An Lê words @an-le"], unread: "chiều 5/6" },
	{ line: "Ảnh:", people: [], unread: "Ảnh:" },
	{ line: "Ảnh", people: [], unread: "Ảnh" },
	{ line: "Theo", people: [], unread: "Theo" },
	{ line: "…!", people: [], unread: "…!" },
	{ line: "...", people: [], unread: "..." },
	{ line: "ánh nguyệt", people: [], unread: "ánh nguyệt" },
	{ line: "Theo dõi chúng tôi tại đây", people: [], unread: "Theo dõi chúng tôi tại đây" },
	{ line: "Sông Hương nhìn từ đồi Vọng Cảnh", people: [], unread: "Sông Hương nhìn từ đồi Vọng Cảnh" },
	{ line: "An Lê ((ảnh)", people: [], unread: "An Lê ((ảnh)" },
	{ line: "https://a.example/b", people: [], unread: "https://a.example/b" },
	{ line: "<script>alert(1)</script>", people: [], unread: "<script>alert(1)</script>" },
	{ line: "Tin: <b>An</b>", people: [], unread: "Tin: <b>An</b>" },
	{ line: "Nhóm <b>", people: [], unread: "Nhóm <b>" },
	{ line: "A1 B2", people: [], unread: "A1 B2" },
	{ line: `An ${"Lê".repeat(40)}`, people: [], unread: `An ${"Lê".repeat(40)}` },
	{ line: `Tin: ${"An Lê, ".repeat(60)}`, people: [], unread: `Tin: ${"An Lê, ".repeat(60)}`.trim() },
];

for (const { line, people, unread } of UNREAD) {
	test(`of "${line.slice(0, 60)}" the part "${unread.slice(0, 60)}" is told as unread, and the line kept`, () => {
		const read = readCredit(line);
		assert.deepEqual(read.credit.people.map(told), people);
		assert.equal(read.unread, unread);
		assert.equal(read.credit.printed, line.trim());
	});
}

test("hostile lines invent nobody", () => {
	const lines = [
		"tin ".repeat(75),
		"((".repeat(150),
		"tin,".repeat(75),
		" -".repeat(150),
		"A tổng hợp ".repeat(27),
		"a/".repeat(150),
	];
	for (const line of lines) {
		for (const { name } of readCredit(line).credit.people) assert.match(name, /^\p{Lu}/u);
	}
});

const PRINTED: readonly {
	readonly people: readonly (readonly [string, ...Role[]])[];
	readonly line: string;
}[] = [
	{ people: [], line: "" },
	{ people: [["Ánh Nguyệt", "words"]], line: "Ánh Nguyệt" },
	{
		people: [
			["Ánh Nguyệt", "words"],
			["Trần Quốc", "words"],
		],
		line: "Ánh Nguyệt - Trần Quốc",
	},
	{ people: [["Ánh Nguyệt", "photos", "words"]], line: "Bài, ảnh: Ánh Nguyệt" },
	{
		people: [
			["Ánh Nguyệt", "words"],
			["CTV", "photos"],
		],
		line: "Bài: Ánh Nguyệt; Ảnh: CTV",
	},
	{
		people: [
			["An Lê", "words", "photos"],
			["Bảo Anh", "video"],
			["Cẩm Trúc", "words", "photos"],
			["TTXVN", "source"],
		],
		line: "Bài, ảnh: An Lê - Cẩm Trúc; Video: Bảo Anh; Theo TTXVN",
	},
	{
		people: [
			["An Lê", "words"],
			["TTXVN", "source"],
			["VOV", "source"],
		],
		line: "An Lê (theo TTXVN, VOV)",
	},
	{ people: [["TTXVN", "source"]], line: "Theo TTXVN" },
	{ people: [["TTXVN", "source", "photos"]], line: "Nguồn ảnh: TTXVN" },
	{
		people: [
			["An Lê", "compiled"],
			["Bảo Anh", "compiled"],
		],
		line: "An Lê - Bảo Anh (tổng hợp)",
	},
	{
		people: [
			["An Lê", "photos"],
			["Bảo Anh", "compiled"],
		],
		line: "Bảo Anh (tổng hợp); Ảnh: An Lê",
	},
	{ people: [["An Lê", "words", "photos", "compiled"]], line: "Bài, ảnh: An Lê (tổng hợp)" },
];

for (const { people, line } of PRINTED) {
	test(`people without a printed line are printed as "${line}", which reads as the same people`, () => {
		const contributors = people.map(([name, ...roles]) => contributor(name, roles));
		assert.equal(printCredit(contributors), line);
		const byName = (list: readonly Contributor[]) => list.map(told).sort();
		assert.deepEqual(byName(readCredit(line).credit.people), byName(contributors));
	});
}

test("a person has a page, an agency and a group have none", () => {
	assert.equal(contributor("Ánh Nguyệt", ["words"]).slug, "anh-nguyet");
	assert.equal(contributor("Ánh Nguyệt", ["source"]).slug, undefined);
	assert.equal(contributor("TTXVN", ["words"]).slug, undefined);
	assert.equal(contributor("Nhóm PV", ["words"]).slug, undefined);
	assert.equal(contributor("…", ["words"]).slug, undefined);
});

test("roles stand in one order, each once", () => {
	assert.deepEqual(contributor("An", ["video", "words", "video"]).roles, ["words", "video"]);
});

const WORDS: readonly { readonly word: string; readonly role: Role | undefined }[] = [
	{ word: "bài", role: "words" },
	{ word: "Tin", role: "words" },
	{ word: "ẢNH", role: "photos" },
	{ word: "ảnh".normalize("NFD"), role: "photos" },
	{ word: " video ", role: "video" },
	{ word: "clip", role: "video" },
	{ word: "nguồn", role: "source" },
	{ word: "tổng  hợp", role: "compiled" },
	{ word: "T/h", role: "compiled" },
	{ word: "anh", role: undefined },
	{ word: "biên tập", role: undefined },
	{ word: "", role: undefined },
	{ word: "constructor", role: undefined },
];

for (const { word, role } of WORDS) {
	test(`"${word}" names ${role ? `the role ${role}` : "no role"}`, () => assert.equal(readRole(word), role));
}

test("every role can be named by its English name and by a Vietnamese word", () => {
	for (const role of ROLES) {
		assert.equal(readRole(role), role);
		assert.match(ROLE_WORDS[role][0], /^\p{L}+(?: \p{L}+)*$/u);
	}
});
