import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { MadeIndex, type Told } from "../../../../support/search/search-index.ts";

const FILLER = "Trong khi đó nhiều hộ dân cho biết mùa mưa năm nay đến sớm hơn thường lệ khoảng nửa tháng. ";

const ARTICLES: Readonly<Record<string, Told>> = {
	// đường or Dương
	"duong-pho": { title: "Mở rộng đường phố", date: "2026-01-05" },
	"ong-duong": { title: "Ông Dương về hưu", date: "2026-10-05" },
	// nearness of "cầu rạch miễu"
	"cau-phrase": { body: "Thông xe cầu Rạch Miễu hôm qua.", date: "2026-02-01" },
	"cau-close": { body: "Rạch hẹp, cầu Miễu mới.", date: "2026-03-01" },
	"cau-anywhere": { body: `Cây cầu cũ. ${FILLER}Con rạch cạn. ${FILLER}Ngôi miễu xưa.`, date: "2026-04-01" },
	// zones of "giá dừa"
	"dua-body": { body: "Hôm nay giá dừa tăng.", date: "2026-09-09" },
	"dua-reader": { comments: ["Giá dừa ở xóm tôi khác."], date: "2026-10-09" },
	"dua-caption": {
		cover: { src: "/media/2022/05/a.jpg", alt: "", caption: "Bảng giá dừa ở chợ" },
		date: "2026-05-03",
	},
	"dua-lede": { lede: "Sapô nói về giá dừa.", date: "2026-05-02" },
	"dua-title": { title: "Giá dừa giảm", date: "2026-05-01" },
	// signs and figures
	figure: { body: "Huyện có 6.312 đảng viên.", date: "2026-06-01" },
	plain: { body: "Xã có 6312 hộ.", date: "2026-06-02" },
	decree: { body: "Theo kết luận số 21-KL/TW của Trung ương.", date: "2026-06-03" },
	city: { body: "Xe khách đi TP.HCM tăng chuyến.", date: "2026-06-04" },
	spaced: { body: "Xe khách đi TP HCM nghỉ chuyến.", date: "2026-06-05" },
	committee: { body: "UBND tỉnh vừa họp.", date: "2026-06-07" },
	covid: { body: "Thêm ca Covid-19 khỏi bệnh.", date: "2026-06-08" },
	"date-text": { body: "Họp ngày 26/5 tại nhà văn hóa.", date: "2026-06-09" },
	size: { body: "Xe dài rộng 4.265x1695 mm.", date: "2026-06-10" },
	money: { body: "Chi 12,5 tỷ đồng xây trường.", date: "2026-06-11" },
	"day-text": { body: "Mùng 5/6 đua ghe ngo.", date: "2026-06-09" },
	households: { title: "Nước về 56 hộ", date: "2026-06-15" },
	shops: { body: "Mở 125 cửa hàng, thu hai tỷ.", date: "2026-06-12" },
	police: { title: "Cảnh sát giao thông ra quân", date: "2026-06-13" },
	csgt: { body: "Lực lượng CSGT dừng xe.", date: "2026-06-14" },
	tone: { body: "Lễ khánh thành đập thuỷ lợi ở xã Hoà Lộc.", date: "2026-06-06" },
	// others
	"dong-khoi": { title: "Đường Đồng Khởi thành phố đi bộ", date: "2026-07-01" },
	"giong-trom": { title: "Đảng bộ huyện Giồng Trôm họp", date: "2026-07-02" },
	"pha-moi": { body: "Bến phà Đình Khao chạy lại.", date: "2026-08-02" },
	"thoi-xua": { body: "Chuyện kể về chiếc ghe bầu.", date: "2026-07-30", thread: "qua-song" },
	"pha-cu": { body: "Bến phà Đình Khao chạy lại.", date: "2026-08-01" },
};

let made: MadeIndex;
before(async () => {
	made = await MadeIndex.make(ARTICLES, 1000, [
		["CSGT", "cảnh sát giao thông"],
		["TP.HCM", "HCMC"],
	]);
});
after(() => made.remove());

for (const [query, ...found] of [
	["đường phố", "duong-pho", "dong-khoi"],
	["duong pho", "duong-pho", "dong-khoi"],
	["cầu rạch miễu", "cau-phrase", "cau-close", "cau-anywhere"],
	["CAU RACH MIEU", "cau-phrase", "cau-close", "cau-anywhere"],
	["giá dừa", "dua-title", "dua-lede", "dua-caption", "dua-body", "dua-reader"],
	["gia dua", "dua-title", "dua-lede", "dua-caption", "dua-body", "dua-reader"],
	["bến phà đình khao", "pha-moi", "pha-cu"],
	["6.312", "plain", "figure"],
	["6312", "plain", "figure"],
	["26/5", "date-text"],
	["12,5 tỷ", "money"],
	["5/6", "day-text"],
	["56", "households", "day-text"],
	["CSGT", "police", "csgt"],
	["canh sat giao thong", "police", "csgt"],
	["ra quân csgt", "police"],
	["hcmc", "spaced", "city"],
	["21-KL/TW", "decree"],
	["21 kl tw", "decree"],
	["ubnd", "committee"],
	["U.B.N.D", "committee"],
	["Covid-19", "covid"],
	["covid 19", "covid"],
	["covid19", "covid"],
	["tphcm", "city"],
	["TP.HCM xe khách", "spaced", "city"],
	["tp hcm", "spaced", "city"],
	["thủy lợi", "tone"],
	["thuỷ lợi", "tone"],
	["xã hòa lộc", "tone"],
	['"đình khao chạy"', "pha-moi", "pha-cu"],
	['"chạy đình khao"'],
	['bến "đình khao"', "pha-moi", "pha-cu"],
	["giá dừa -bảng -sapô", "dua-title", "dua-body", "dua-reader"],
	['xe khách -"nghỉ chuyến"', "city"],
	["ddoongf khowir", "dong-khoi"],
	["d9ong62 kho73i", "dong-khoi"],
] as const)
	test(`"${query}" finds ${found.join(", ") || "nothing"}`, async () => {
		assert.deepEqual(await made.find(query), found);
		assert.deepEqual(await made.find(query.normalize("NFD")), found);
	});

test("marks that were typed count, and without them the newer article wins", async () => {
	const [first, ...others] = await made.find("đường");
	assert.ok(["duong-pho", "dong-khoi"].includes(first ?? ""));
	assert.equal(others.at(-1), "ong-duong");
	assert.deepEqual(await made.find("dương"), ["ong-duong", "dong-khoi", "duong-pho"]);
	assert.deepEqual(await made.find("duong"), ["ong-duong", "dong-khoi", "duong-pho"]);
});

test("a query that was typed with the keyboard off says what it was taken for", async () => {
	const { meant, query } = await made.search("ddoongf khowir");
	assert.equal(meant, "keyboard");
	assert.equal(query.typed, "đồng khởi");
});

for (const [typed, meant] of [
	["đảng bộ giồg trôm", "đảng bộ giồng trôm"],
	["dang bo giong trom", undefined],
	["dang bo giomg trom", "dang bo giong trom"],
	["đường đồng khợi", undefined],
	["đường đồng khở", "đường đồng khởi"],
	["Giogn", "giong"],
] as const)
	test(`"${typed}" ${meant ? `is forgiven as "${meant}"` : "needs no forgiving"}`, async () => {
		const step = await made.search(typed);
		assert.equal(step.meant, meant && "spelling");
		assert.equal(step.query.typed, (meant ?? typed).normalize("NFC"));
		assert.ok(step.complete);
		assert.match((await made.slugs(step.found))[0] ?? "", /^(?:giong-trom|dong-khoi)$/);
	});

test("a letter is forgiven in a name that no title has", async () => {
	const { found, meant, query } = await made.search("ben pha dinh khoa");
	assert.deepEqual([meant, query.typed], ["spelling", "ben pha dinh khao"]);
	assert.deepEqual(await made.slugs(found), ["pha-moi", "pha-cu"]);
});

test("when nothing holds every word, the best part of them is told as such", async () => {
	const { found, complete } = await made.search("rạch miễu sầu riêng");
	assert.equal(complete, false);
	const [first] = await made.slugs(found);
	assert.equal(first, "cau-phrase");
	assert.deepEqual((await made.search("wxyz")).found, []);
});

test("what only stands beside an article, its section and its hour, is not searched", async () => {
	assert.deepEqual((await made.search("thời sự")).complete, false);
	assert.deepEqual(await made.find("2026 07 01"), []);
});

test("a query of signs finds nothing and asks no bundle for a word", async () => {
	made.restart();
	assert.deepEqual(await made.find('"" – …'), []);
	assert.ok(!made.asked.some((address) => address.endsWith(".pf_index")));
});

test("a hit says where it stands, and what is loaded of it is plain text", async () => {
	const { found } = await made.search("đình khao");
	const [first] = found;
	assert.ok(first);
	const { words, meta } = await first.load();
	assert.deepEqual(
		first.match.positions.map((position) => words[position]),
		["Đình", "Khao"],
	);
	assert.equal(meta["title"], "Tin");
	assert.equal(first.subjects?.section[0]?.slug, "thoi-su");
	assert.deepEqual(first.subjects?.thread, []);
	assert.equal(first.minute, Date.parse("2026-08-02T00:00:00Z") / 60_000);
});

test("a hit says to which running story its article belongs", async () => {
	const { found } = await made.search("ghe bầu");
	assert.deepEqual(found[0]?.subjects?.thread, [{ slug: "qua-song", name: "Qua sông" }]);
});
