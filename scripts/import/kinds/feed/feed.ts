import { open } from "node:fs/promises";
import { fileProblem, type Problem } from "../../../../_includes/domain/problem/problem.ts";
import { nameForProblems } from "../../../../_includes/site/find-files.ts";
import type { ForeignArticle } from "../../foreign-article.ts";
import { readJson } from "../../json/read-json.ts";
import { readXml } from "../../xml/read-xml.ts";
import type { Kind, Sample } from "../kind.ts";
import { nothingThere } from "../source-file.ts";
import { atomEntry } from "./atom-entry.ts";
import { jsonEntry } from "./json-entry.ts";
import { rssEntry } from "./rss-entry.ts";
import { toArticle } from "./to-article.ts";

const JSON_FEED = /"version"\s*:\s*"https?:\/\/jsonfeed\.org\/version\//;
const XML_FEED =
	/<(?:rss[\s>]|(?:\w+:)?RDF\s[^<>]*purl\.org\/rss\/|(?:\w+:)?feed\s[^<>]*(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns))/;

/** RSS 0.9 to 2.0, RSS 1.0 in RDF, Atom, JSON Feed. */
export const feed: Kind = {
	name: "feed",
	title: "Nguồn tin (RSS, Atom, JSON Feed)",
	sees: ({ text }: Sample) => JSON_FEED.test(text) || XML_FEED.test(text.slice(0, 8192)),
	read: readFeed,
};

async function* readFeed(file: string): AsyncGenerator<ForeignArticle | Problem> {
	const name = nameForProblems(file);
	const first = await firstSign(file);
	if (first === undefined) return yield nothingThere(name);
	let entries = 0;
	for await (const one of first === "{" ? readJsonFeed(file) : readXmlFeed(file)) {
		if ("problem" in one) {
			yield one.problem;
			if (one.ends) return;
		} else {
			entries++;
			yield toArticle(one, name);
		}
	}
	if (entries === 0)
		yield fileProblem(
			"warning",
			name,
			"Nguồn tin không có bài nào.",
			"Xem lại tệp: nguồn tin phải có <item>, <entry> hoặc “items”.",
		);
}

async function* readJsonFeed(file: string) {
	for await (const one of readJson(file, (list) => list === "items"))
		yield "problem" in one ? one : jsonEntry(one.fields, one.line);
}

async function* readXmlFeed(file: string) {
	for await (const one of readXml(file)) {
		if ("problem" in one) yield one;
		else if (one.element.name === "item") yield rssEntry(one.element);
		else if (one.element.name === "entry") yield atomEntry(one.element);
	}
}

/** The first character that is no blank and no byte order mark; undefined where there is no such file. */
async function firstSign(file: string): Promise<string | undefined> {
	const handle = await open(file).catch(() => undefined);
	if (!handle) return undefined;
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0);
		return buffer.toString("utf8", 0, bytesRead).replace(/^\uFEFF?\s*/, "")[0] ?? "";
	} finally {
		await handle.close();
	}
}
