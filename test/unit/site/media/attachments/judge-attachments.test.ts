import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import type { AttachmentKind } from "../../../../../_includes/domain/article/attachment.ts";
import { hashOf } from "../../../../../_includes/site/cache/hash.ts";
import { judgeAttachments } from "../../../../../_includes/site/media/attachments/judge-attachments.ts";
import { pdfOfPages } from "../../../../support/attachments/make-pdf.ts";

/** Judges files of May 2022, each cited by one article as what its name is put under. */
async function judge(
	files: Readonly<Record<string, string | Uint8Array>>,
	kinds: Readonly<Record<string, AttachmentKind>>,
	change?: (media: string) => Promise<void>,
) {
	const folder = await mkdtemp(path.join(tmpdir(), "attachments-"));
	const media = path.join(folder, "media/2022/05");
	try {
		await mkdir(media, { recursive: true });
		for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(media, name), bytes);
		const cited = new Map([
			[
				"bai.md",
				Object.entries(kinds).map(([name, kind], line) => ({
					...{ src: `/media/2022/05/${name}`, kind, line, column: 1 },
				})),
			],
		]);
		const settings = { content: folder, cache: path.join(folder, "cache") };
		const first = await judgeAttachments(cited, settings);
		if (!change) return first;
		await change(media);
		return await judgeAttachments(cited, settings);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

const messages = ({ problems }: Awaited<ReturnType<typeof judge>>) =>
	problems.map(({ line, message }) => `${line} ${message.replace(/“[^”]*\//g, "“")}`);

const CSV = "Năm,Mưa\n2025,1.234,5\n";
const VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\nNước lên.\n";

test("a file beside an article has an address with a hash of what is in it, in lower case", async () => {
	const judged = await judge({ "Mua.CSV": CSV }, { "Mua.CSV": "table" });
	assert.deepEqual(judged.problems, []);
	const hash = hashOf(CSV);
	assert.deepEqual(
		[...judged.attachments.values()],
		[
			{
				type: "csv",
				text: CSV,
				src: "/media/2022/05/Mua.CSV",
				url: `/media/2022/05/mua-${hash.slice(0, 10)}.csv`,
				bytes: Buffer.byteLength(CSV),
				hash,
			},
		],
	);
});

test("what a file is, its content says and not its name", async () => {
	const judged = await judge(
		{
			"that.pdf": pdfOfPages(["Dieu 1."]),
			"gia.pdf": "<html>",
			"phu-de.vtt": VTT,
			"phu-de-hong.vtt": VTT.replace("01.000", "01,000"),
			"bang.csv": new Uint8Array([0xff, 0xfe, 0x4e, 0]),
			"trong.csv": "",
		},
		{
			"that.pdf": "document",
			"gia.pdf": "document",
			"phu-de.vtt": "captions",
			"phu-de-hong.vtt": "captions",
			"bang.csv": "table",
			"trong.csv": "table",
			"khong-co.csv": "table",
		},
	);
	assert.deepEqual(messages(judged), [
		"1 Tệp tài liệu “gia.pdf” không đọc được như tệp tài liệu.",
		"3 Tệp phụ đề “phu-de-hong.vtt”, dòng 3: thời gian phải viết như “00:01.000 --> 00:04.000”, dùng dấu chấm.".replace(
			/“[^”]*\//g,
			"“",
		),
		"4 Tệp bảng số “bang.csv” không đọc được như tệp bảng số.",
		"5 Tệp bảng số “trong.csv” trống, không có gì bên trong.",
		"6 Không có tệp bảng số “khong-co.csv”.",
	]);
	assert.deepEqual(
		[...judged.attachments.values()].map(({ type }) => type),
		// Another process reads the one, and is begun first.
		["pdf", "vtt"],
	);
});

test("a file that is too large is told without being read", async () => {
	const judged = await judge({ "to.csv": CSV }, { "to.csv": "table" }, (media) =>
		truncate(path.join(media, "to.csv"), 2 * 2 ** 20),
	);
	assert.deepEqual(messages(judged), ["0 Tệp bảng số “to.csv” nặng 2 MB, quá giới hạn 1 MB."]);
});

test("a file that changed is read again, however old its times say it is", async () => {
	const old = new Date(2020, 1, 1);
	const file = (media: string) => path.join(media, "mua.csv");
	const changed = await judge({ "mua.csv": CSV }, { "mua.csv": "table" }, async (media) => {
		await writeFile(file(media), `${CSV}2026,7\n`);
		await utimes(file(media), old, old);
	});
	assert.equal([...changed.attachments.values()][0]?.hash, hashOf(`${CSV}2026,7\n`));
});
