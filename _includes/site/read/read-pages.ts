import path from "node:path";
import type { Claim } from "../../domain/addresses/claim.ts";
import type { Linking } from "../../domain/addresses/judge-links.ts";
import { NO_MONTH } from "../../domain/dates/dates.ts";
import type { StaticPage } from "../../domain/newsroom/static-page.ts";
import type { Problem } from "../../domain/problem/problem.ts";
import { readPage } from "../../domain/reader/newsroom/read-page.ts";
import { compareVietnamese } from "../../domain/text/collate.ts";
import { inspectText } from "../../formats/inspect/inspect-text.ts";
import { noPictures } from "../../formats/inspect/no-pictures.ts";
import { findTexts, nameForProblems } from "../find-files.ts";
import type { Settings } from "../settings.ts";
import { readText } from "./bytes/read-bytes.ts";
import { inTime } from "./in-time.ts";

/** The pages that could be read, and every problem of every file. */
export interface PagesReading {
	/** By title, as Vietnamese sorts them: their order at the foot of every page. */
	readonly pages: readonly StaticPage[];
	readonly problems: readonly Problem[];
	readonly claims: readonly Claim[];
	/** Where they link to the newspaper itself. */
	readonly links: readonly Linking[];
	/** Slugs of the pages whose file has an error. */
	readonly unread: readonly string[];
}

/** Reads and checks the pages that stand by themselves, their texts too. A newspaper may have none. */
export async function readPages(
	{ content }: Pick<Settings, "content">,
	site?: string,
): Promise<PagesReading> {
	const folder = path.join(content, "pages");
	const pages: StaticPage[] = [];
	const problems: Problem[] = [];
	const claims: Claim[] = [];
	const links: Linking[] = [];
	const unread: string[] = [];
	for (const name of await findTexts(folder)) {
		const file = nameForProblems(path.join(folder, name));
		const decoded = readText(path.join(folder, name));
		if (!decoded) continue;
		if (decoded.problem) {
			problems.push(decoded.problem);
			unread.push(name.replace(/\.md$/, ""));
			continue;
		}
		const read = inTime(file, decoded.text, () => {
			const page = readPage(file, name, decoded.text);
			const { value, bodyLine = 1 } = page;
			const body = value && { file, body: value.body, bodyLine, date: NO_MONTH };
			return {
				...page,
				text: body && inspectText(body, decoded.text, { site, content: nameForProblems(content) }),
			};
		});
		problems.push(...(read.problem ? [read.problem] : read.value.problems));
		claims.push(...(read.value?.claims ?? []));
		const { value, text } = read.value ?? {};
		if (!value || !text) {
			unread.push(name.replace(/\.md$/, ""));
			continue;
		}
		problems.push(...text.problems, ...noPictures("page", file, text.pictures));
		links.push({ file, links: text.links });
		pages.push(value);
	}
	pages.sort((one, other) => compareVietnamese(one.title, other.title) || (one.slug < other.slug ? -1 : 1));
	return { pages, problems, claims, links, unread };
}
