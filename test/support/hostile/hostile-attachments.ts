import { deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import type { AttachmentKind } from "../../../_includes/domain/article/attachment.ts";
import { box, mp3, mp4, WEBM, wav } from "../articles/media.ts";
import { makePdf, type PdfObject, pdfOfPages } from "../attachments/make-pdf.ts";
import { changed } from "./changed-bytes.ts";

/** A file of no good will beside an article, and what is told of it. */
export interface HostileAttachment {
	readonly name: string;
	readonly kind: AttachmentKind;
	readonly bytes: Uint8Array;
	/** What the reader says that has its line; `taken` where it is harmless and nothing is said. Nothing: either. */
	readonly told?: RegExp | "taken";
}

const CUT = /bị hỏng hoặc bị cắt cụt/;
const NONE = /không đọc được như/;
const OTHER = /thật ra là/;
const COSTLY = /quá phức tạp để đọc chữ/;

/** Files that are made to take all of a machine, to run, or to be taken for something else. */
export function hostileAttachments(): readonly HostileAttachment[] {
	return [...documents(), ...soundsAndFilms(), ...texts()];
}

/** `(…)` in a PDF has its brackets marked. */
const SCRIPT = "/S /JavaScript /JS (app.alert\\(document.cookie\\))";

function documents(): readonly HostileAttachment[] {
	const bomb = deflateSync(Buffer.alloc(400 * 2 ** 20, " "), { level: 1 });
	const whole = pdfOfPages(["Dieu 1. Nuoc ngot."]);
	const named = (name: string, bytes: Uint8Array, told?: HostileAttachment["told"]) =>
		({ name, kind: "document", bytes, ...(told && { told }) }) as const;
	return [
		named("ma-lenh.pdf", pdfOfPages(["Dieu 1."], `/OpenAction <<${SCRIPT}>>`), /có mã lệnh chạy khi mở/),
		named("ma-trong-trang.pdf", withPage(`/AA <</O <<${SCRIPT}>>>>`, "BT ET")),
		named("bom.pdf", withPage("", bomb, "/Filter /FlateDecode"), COSTLY),
		// Some hundred bytes: what is behind them is as much.
		named("bom-hai-lan.pdf", withPage("", deflateSync(bomb), "/Filter [/FlateDecode /FlateDecode]"), COSTLY),
		named(
			"bom-toan-tu.pdf",
			withPage("", deflateSync(words(), { level: 1 }), "/Filter /FlateDecode"),
			COSTLY,
		),
		named("tu-liet-ke.pdf", makePdf([{ is: "/Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count 1" }])),
		named(
			"trang-ao.pdf",
			makePdf([{ is: "/Type /Catalog /Pages 2 0 R" }, { is: "/Type /Pages /Kids [] /Count 99999999" }]),
		),
		named("long.pdf", Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(2 ** 20, "<<[(")])),
		named("cut.pdf", whole.subarray(0, whole.length / 3)),
		named("web.pdf", Buffer.from("<!doctype html><script>alert(1)</script>"), NONE),
		// Told to be a PDF, and sent as nothing else, it is none to no browser.
		named("lai-web.pdf", Buffer.concat([whole, Buffer.from("<script>alert(1)</script>")])),
		named("lai-zip.pdf", Buffer.concat([whole, zipSync({ "word/document.xml": strToU8("<w/>") })])),
		named("duoi-sai.docx", whole, /thật ra là PDF/),
		named(
			"macro.docx",
			zipSync({ "word/document.xml": strToU8(""), "word/vbaProject.bin": strToU8("x") }),
			OTHER,
		),
		named(
			"bom.docx",
			zipSync({
				"word/document.xml": strToU8("<w/>"),
				"docProps/app.xml": new Uint8Array(200 * 2 ** 20),
			}),
			"taken",
		),
		named("muc-luc.xlsx", manyParts(60_000)),
		named("cut.docx", zipSync({ "word/document.xml": strToU8("<w/>".repeat(99)) }).subarray(0, 60), CUT),
		...changed(whole, 8, 9).map((bytes, at) => named(`pdf-${at}.pdf`, bytes)),
	];
}

/** Marks of a text without end: each is read by itself. */
const words = () => Buffer.alloc(60 * 2 ** 20, "BT /F1 9 Tf (a) Tj ET ");

function withPage(page: string, stream: string | Uint8Array, is = ""): Buffer {
	return makePdf([
		{ is: "/Type /Catalog /Pages 2 0 R" },
		{ is: "/Type /Pages /Kids [3 0 R] /Count 1" },
		{
			is: `/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F1 5 0 R>>>> /Contents 4 0 R ${page}`,
		},
		{ is, stream },
		{ is: "/Type /Font /Subtype /Type1 /BaseFont /Helvetica" },
	] satisfies readonly PdfObject[]);
}

function manyParts(count: number): Uint8Array {
	const parts = Array.from(
		{ length: count },
		(_, at) => [`xl/worksheets/${at}.xml`, new Uint8Array()] as const,
	);
	return zipSync({ "xl/workbook.xml": new Uint8Array(), ...Object.fromEntries(parts) }, { level: 0 });
}

function soundsAndFilms(): readonly HostileAttachment[] {
	const [sound, film] = [mp3(9), mp4()];
	const of =
		(kind: "sound" | "film") => (name: string, bytes: Uint8Array, told?: HostileAttachment["told"]) =>
			({ name, kind, bytes, ...(told && { told }) }) as const;
	const [heard, seen] = [of("sound"), of("film")];
	const text = (letters: string) => Buffer.concat([Buffer.from(letters, "latin1"), Buffer.alloc(500)]);
	const frame = Buffer.from([0xff, 0xf1, 0x50, 0x40, 0x01, 0x1f, 0xfc, 0]);
	return [
		heard("cut.wav", wav(9).subarray(0, 9000), CUT),
		heard("web.mp3", Buffer.from("<!doctype html><script>alert(1)</script>"), NONE),
		heard("lai.mp3", Buffer.concat([sound, Buffer.from("<script>alert(1)</script>")]), "taken"),
		heard("duoi-sai.mp3", wav(2), /thật ra là WAV/),
		heard("the-lon.mp3", text("ID3\x04\0\0\x7f\x7f\x7f\x7f"), CUT),
		heard("khung.aac", Buffer.alloc(8 * 2 ** 20, frame), /không cho biết dài bao lâu/),
		heard("trang.ogg", Buffer.alloc(8 * 2 ** 20, "OggS\0"), CUT),
		seen("cut.mp4", film.subarray(0, film.length / 2), CUT),
		seen("hop-trong-hop.mp4", Buffer.concat([box("ftyp", "isom", Buffer.alloc(4)), nested(20_000)]), CUT),
		seen(
			"hop.mp4",
			Buffer.concat([box("ftyp", "isom", Buffer.alloc(4)), Buffer.alloc(8 * 2 ** 20, box("free"))]),
			CUT,
		),
		seen("iphone.mp4", mp4({ codec: "hvc1" }), /HEVC/),
		seen("lai.mp4", Buffer.concat([film, Buffer.from("<script>alert(1)</script>")])),
		seen("the.webm", Buffer.alloc(8 * 2 ** 20, Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x81, 0])), CUT),
		...changed(film, 20, 8).map((bytes, at) => seen(`mp4-${at}.mp4`, bytes)),
		...changed(WEBM, 20, 4).map((bytes, at) => seen(`webm-${at}.webm`, bytes)),
		...changed(sound, 10, 4).map((bytes, at) => heard(`mp3-${at}.mp3`, bytes)),
	];
}

/** Boxes in boxes, each of a kind that has others in it. */
function nested(depth: number): Buffer {
	const heads = Array.from({ length: depth }, (_, at) => {
		const head = Buffer.alloc(8);
		head.writeUInt32BE((depth - at) * 8);
		head.write(at === 0 ? "moov" : "trak", 4, "latin1");
		return head;
	});
	return Buffer.concat(heads);
}

function texts(): readonly HostileAttachment[] {
	const areas = (coordinates: string) =>
		Buffer.from(
			`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ten":"A"},"geometry":{"type":"Polygon","coordinates":${coordinates}}}]}`,
		);
	const deep = 3_000_000;
	const text = (letters: string, times: number) => Buffer.from(letters.repeat(times));
	return [
		{ name: "cot.csv", kind: "table", bytes: text("a,", 500_000) },
		{ name: "ngoac.csv", kind: "table", bytes: Buffer.from(`a,b\n${'"'.repeat(1_000_000)}`) },
		{ name: "nhi-phan.csv", kind: "table", bytes: Buffer.alloc(9999), told: NONE },
		{
			name: "gio.vtt",
			kind: "captions",
			bytes: Buffer.from(`WEBVTT\n\n${"00:00.000 --> 00:00.001\n<b>\n\n".repeat(30_000)}`),
		},
		{
			name: "the.vtt",
			kind: "captions",
			bytes: Buffer.from(`WEBVTT\n\n00:00.000 --> 00:01.000\n${"<c.".repeat(300_000)}\n`),
		},
		{
			name: "sau.geojson",
			kind: "boundaries",
			bytes: areas("[".repeat(deep) + "]".repeat(deep)),
			told: /nhiều nhất được/,
		},
		{
			name: "diem.geojson",
			kind: "boundaries",
			bytes: areas(`[[${"[106,10],[106.1,10.1],".repeat(300_000)}[106,10]]]`),
			told: /nhiều nhất được/,
		},
		{
			name: "vo-cung.geojson",
			kind: "boundaries",
			bytes: areas("[[[1e999,0],[0,1e999],[0,0]]]"),
			told: /WGS 84/,
		},
	];
}
