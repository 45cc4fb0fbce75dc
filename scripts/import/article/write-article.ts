import { plainText } from "../convert/read-body.ts";
import type { Dropped, ForeignArticle } from "../foreign-article.ts";
import type { FileWriter, Outcome } from "../ledger/file-writer.ts";
import type { Conversion, Converted } from "./convert-article.ts";
import type { Prepared } from "./prepare-article.ts";

/** What became of one article, for the report. */
export interface Imported {
	readonly key: string;
	readonly title: string;
	/** Where it stands in the source: `xuat.xml`, line. */
	readonly from: { readonly file: string; readonly line: number };
	/** In the newsroom's folder; absent of what is gone, or failed. */
	readonly to?: string;
	readonly state: "published" | "draft" | "page" | "gone";
	readonly outcome: Outcome;
	/** Why it is a draft. */
	readonly reasons: readonly string[];
	/** What somebody should look at. */
	readonly notes: readonly string[];
	readonly dropped: readonly Dropped[];
	/** Taken over, but not as it was. */
	readonly told: readonly { readonly what: string; readonly text: string }[];
	readonly lostPictures: readonly string[];
	/** Sounds, films and documents that are not to be had. */
	readonly lostFiles: readonly string[];
	/** How many links led to pages that are there no more. */
	readonly lostLinks: number;
	/** The text as it was and as it is now, for samples. */
	readonly old: string;
	readonly text: string;
}

/**
 * Writes the files of an article.
 *
 * @param converted of what has a conversion
 * @param moved files that the newsroom has moved, by what they say of themselves
 */
export async function writeArticle(
	prepared: Prepared,
	converted: Converted | undefined,
	writer: FileWriter,
	moved: ReadonlyMap<string, string>,
): Promise<Imported> {
	const { article, placement, title, lostPictures, lostFiles, page, conversion } = prepared;
	const { key, file, source } = placement;
	const told = {
		...{
			key,
			title,
			lostPictures,
			lostFiles,
			old: article.body.text,
			reasons: [],
			notes: article.notes ?? [],
		},
		from: { file: article.file, line: article.line },
	};
	if (file !== undefined && page) {
		const comments = article.comments.map(({ name, text }) => `${name} ${plainText(text)}`).join(" ");
		return {
			...{ ...told, state: "page", text: page.text, to: file, told: page.told, lostLinks: page.lostLinks },
			outcome: await writer.write(key, file, page.text, source),
			dropped: [
				...article.dropped,
				...page.dropped,
				...(comments ? [{ what: "bình luận của trang riêng", text: comments }] : []),
			],
		};
	}
	if (!conversion || !converted)
		return {
			...{ ...told, state: "gone", outcome: "same", told: [], lostLinks: 0, text: "" },
			dropped: [...article.dropped, { what: "bài đã gỡ ở báo cũ", text: textOf(article) }],
		};
	const { text, comments, lostLinks } = converted;
	const outcome = await writer.write(key, conversion.file, text, source, moved.get(key));
	for (const [at, part] of converted.more.entries())
		await writePart(conversion, { text: part, number: at + 2 }, source, writer);
	if (comments !== "")
		await writer.write(
			key,
			conversion.file.replace(/^articles/, "comments").replace(/md$/, "yaml"),
			comments,
			source,
		);
	const reasons = [...conversion.reasons, ...converted.refused];
	return {
		...{ ...told, outcome, reasons, text, lostLinks },
		state: reasons.length > 0 ? "draft" : "published",
		to: conversion.file,
		notes: [...told.notes, ...converted.notes],
		told: converted.told,
		dropped: [...article.dropped, ...converted.dropped],
	};
}

/** All that an article says, where nothing of it is printed. */
function textOf({ title, lede, body, comments, attachments, unplaced = [] }: ForeignArticle): string {
	const texts = [lede, body, ...comments.map(({ text }) => text)].flatMap((one) =>
		one ? plainText(one) : [],
	);
	const names = [...comments.map(({ name }) => name), ...attachments.map((one) => one.title || one.url)];
	return [title ?? "", ...texts, ...names, ...unplaced.map(({ text }) => text)].join(" ").trim();
}

/** A further piece of a text that is too long for one file: a draft of its own, below the first. */
async function writePart(
	{ key, file, title, time }: Conversion,
	{ text, number }: { readonly text: string; readonly number: number },
	source: string,
	writer: FileWriter,
): Promise<void> {
	const own = `${key}#${number}`;
	const lines = [
		"---",
		`# Bài nháp vì quá dài cho một tệp: đây là phần ${number}.`,
		`title: ${JSON.stringify(`${title.slice(0, 200)} (phần ${number})`)}`,
		`date: ${time.iso.slice(0, 16).replace("T", " ")}`,
		"draft: true",
		`imported: ${JSON.stringify(own)}`,
		"---",
		"",
		text,
		"",
	];
	await writer.write(own, file.replace(/\.md$/, `-phan-${number}.md`), lines.join("\n"), source);
}
