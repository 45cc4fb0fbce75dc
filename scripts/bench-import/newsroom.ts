import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { settingsFrom } from "../../_includes/site/settings.ts";

/** What the newsroom that an archive moves into has of the newspaper: all but articles, and what speaks of them. */
const BORROWED = ["newspaper.yaml", "sections.yaml", "synonyms.yaml", "authors", "pages", "media", "threads"];

/** What the old sections are here that have another name. */
const SECTIONS = '"Y tế": suc-khoe\n"Pháp luật": xa-hoi\n"Môi trường": doi-song\n';

/** An empty newsroom for an old newspaper to move into, and the table of its sections. */
export async function openNewsroom(
	folder: string,
): Promise<{ readonly content: string; readonly sections: string }> {
	const { content: own } = settingsFrom({}, 0);
	const content = path.join(folder, "content");
	await mkdir(path.join(content, "articles"), { recursive: true });
	for (const name of BORROWED) await cp(path.join(own, name), path.join(content, name), { recursive: true });
	await writeFile(path.join(content, "addresses.yaml"), "moved: []\ngone: []\n");
	const sections = path.join(folder, "chuyen-muc.yaml");
	await writeFile(sections, SECTIONS);
	return { content, sections };
}
