import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

const inMedia = (name: string) => `media/${name}`;

/** What every newsroom must have, and what the tests cite of the starter newspaper's. */
const FURNITURE = [
	...["newspaper.yaml", "sections.yaml", "addresses.yaml", "authors", "pages"],
	// Of its pictures and sounds some: each is copied, read, looked at and removed again for every site of a test.
	...["2023/02/hang-lu-nuoc.svg", "2023/08/chuyen-pha-som.svg", "2025/11/ben-pha-dem.svg"].map(inMedia),
	...["2025/12/cho-noi.svg", "2026/11/den-dua-nuoc.svg"].map(inMedia),
	...["2026/02/chuong-pha.mp3", "2026/02/chuong-pha.vtt"].map(inMedia),
];

/**
 * Furnishes the folder of a newsroom with all of the starter newspaper but its articles and what speaks of them. It lies
 * in a git repository in which nothing was committed yet, as a new newspaper does.
 */
export async function furnish(content: string): Promise<string> {
	await mkdir(content, { recursive: true });
	const repository = path.join(content, "..", ".git");
	for (const name of ["objects", "refs"]) await mkdir(path.join(repository, name), { recursive: true });
	await writeFile(path.join(repository, "HEAD"), "ref: refs/heads/main\n");
	for (const name of FURNITURE)
		await cp(path.join("content", name), path.join(content, name), { recursive: true });
	return content;
}
