import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { constants, deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { lookAtFile } from "../../../../../_includes/site/media/attachments/look-at-file.ts";
import { makePdf, pdfOfPages } from "../../../../support/attachments/make-pdf.ts";

async function look(bytes: Uint8Array) {
	const folder = await mkdtemp(path.join(tmpdir(), "document-"));
	try {
		const file = path.join(folder, "tai-lieu");
		await writeFile(file, bytes);
		return await lookAtFile(file, "document");
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

test("the pages and the text of a PDF are read", async () => {
	assert.deepEqual(await look(pdfOfPages(["Dieu 1. Nuoc ngot.", "Dieu 2. \\(So do\\)"])), {
		...{ kind: "file", type: "pdf", pages: 2, text: "Dieu 1. Nuoc ngot.\nDieu 2. (So do)" },
	});
});

test("a PDF whose pages are pictures says that it has no text", async () => {
	assert.deepEqual(await look(pdfOfPages(["", "1"])), {
		kind: "file",
		type: "pdf",
		pages: 2,
		unread: "scan",
	});
});

test("code of a PDF is told, and does not run", async () => {
	const script = "/OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>";
	const { kind, active } = (await look(pdfOfPages(["Dieu 1."], script))) as {
		kind: string;
		active?: boolean;
	};
	assert.deepEqual([kind, active], ["file", true]);
});

test("a PDF that asks for a password is refused", async () => {
	const filled = `<${"41".repeat(32)}>`;
	const locked = makePdf(
		[
			{ is: "/Type /Catalog /Pages 2 0 R" },
			{ is: "/Type /Pages /Kids [] /Count 0" },
			{ is: `/Filter /Standard /V 1 /R 2 /O ${filled} /U ${filled} /P -4` },
		],
		` /Encrypt 3 0 R /ID [${filled} ${filled}]`,
	);
	assert.deepEqual(await look(locked), { kind: "locked" });
});

for (const [what, bytes] of [
	["only the beginning of", Buffer.from("%PDF-1.7\n")],
	["a page that lists itself in", makePdf([{ is: "/Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count 1" }])],
	["signs without sense in", Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(100_000, "<<[(")])],
] as const)
	test(`${what} a PDF ends no build`, async () => {
		const { kind } = await look(bytes);
		assert.ok(kind === "broken" || kind === "file", kind);
	});

/** So many MiB of them: one, again and again. */
function deflatedSpaces(mebibytes: number): Buffer {
	const flushed = { finishFlush: constants.Z_FULL_FLUSH };
	const part = deflateRawSync(Buffer.alloc(2 ** 20, " "), flushed);
	const [head, end] = [Buffer.of(0x78, 0x9c), Buffer.of(3, 0)];
	return Buffer.concat([head, ...Array<Buffer>(mebibytes).fill(part), end]);
}

test("a PDF that swells to more than there is for it is served without its text", async () => {
	const bomb = makePdf([
		{ is: "/Type /Catalog /Pages 2 0 R" },
		{ is: "/Type /Pages /Kids [3 0 R] /Count 1" },
		{ is: "/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R" },
		{ is: "/Filter /FlateDecode", stream: deflatedSpaces(400) },
	]);
	assert.deepEqual(await look(bomb), { kind: "file", type: "pdf", pages: 1, unread: "costly" });
});

const office = (parts: Readonly<Record<string, string>>) =>
	zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

for (const [what, parts, found] of [
	[
		"a Word file",
		{ "word/document.xml": "<w/>", "docProps/app.xml": "<Properties><Pages>12</Pages></Properties>" },
		{ kind: "file", type: "docx", pages: 12 },
	],
	["a Word file that does not know", { "word/document.xml": "<w/>" }, { kind: "file", type: "docx" }],
	[
		"an Excel file",
		{ "xl/workbook.xml": "", "xl/worksheets/sheet1.xml": "", "xl/worksheets/sheet2.xml": "" },
		{ kind: "file", type: "xlsx", pages: 2 },
	],
	[
		"a PowerPoint file",
		{ "ppt/presentation.xml": "", "ppt/slides/slide1.xml": "", "ppt/slides/_rels/slide1.xml.rels": "" },
		{ kind: "file", type: "pptx", pages: 1 },
	],
	[
		"a file with macros",
		{ "word/document.xml": "", "word/vbaProject.bin": "x" },
		{ kind: "foreign", format: "tệp có macro" },
	],
	["any other archive", { "anh.jpg": "x" }, { kind: "unknown" }],
] as const)
	test(`${what} is known by its parts`, async () => {
		assert.deepEqual(await look(office(parts)), found);
	});

test("properties that swell are not unpacked", async () => {
	const bomb = zipSync({
		"word/document.xml": strToU8("<w/>"),
		"docProps/app.xml": strToU8(`<Pages>3</Pages>${" ".repeat(4 * 2 ** 20)}`),
	});
	assert.ok(bomb.length < 2 ** 20);
	assert.deepEqual(await look(bomb), { kind: "file", type: "docx" });
});

test("an archive that is cut is broken, and an old Office file is named", async () => {
	const whole = office({ "word/document.xml": "<w/>".repeat(100) });
	assert.deepEqual(await look(whole.slice(0, 60)), { kind: "broken", format: "Office" });
	const { kind } = await look(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3));
	assert.equal(kind, "foreign");
});
