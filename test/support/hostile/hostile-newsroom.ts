import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { articleText } from "../articles/article-text.ts";
import { withTinySite } from "../site/site.ts";

/** A newsroom of one article that cites files of no good will, and how its commands are called. */
export interface HostileNewsroom {
	readonly options: readonly string[];
	readonly output: string;
	readonly cache: string;
	files(): Promise<string[]>;
}

/** The line of the article on which what it says begins. */
export const FIRST_LINE = 8;

/** What `check` tells of one thing. */
export interface ToldProblem {
	readonly severity: "error" | "warning";
	readonly file: string;
	readonly line: number;
	readonly message: string;
	readonly cure: string;
}

/** @param body of the article, from `FIRST_LINE` on */
export async function withHostileNewsroom(
	files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
	body: string,
	use: (newsroom: HostileNewsroom) => Promise<void>,
): Promise<void> {
	const articles = { "2022/05/ben-pha.md": articleText({}, `\n${body}`) };
	await withTinySite(articles, async (site) => {
		const content = path.join(site.folder, "content");
		for (const name of ["newspaper.yaml", "sections.yaml", "addresses.yaml"])
			await cp(path.join("content", name), path.join(content, name));
		const media = path.join(content, "media/2022/05");
		await mkdir(media, { recursive: true });
		await mkdir(path.join(content, "authors"), { recursive: true });
		for (const { name, bytes } of files) await writeFile(path.join(media, name), bytes);
		const { output, cache } = site;
		const options = ["--content", content, "--articles", site.articles];
		await use({ options, output, cache, files: () => site.files() });
	});
}
