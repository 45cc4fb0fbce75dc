import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { printedIds } from "../../../_includes/domain/letters/printing.ts";
import { openLocalDiary } from "../../../_includes/site/services/agenda/local-diary.ts";
import {
	type EditorsDesk,
	openEditorsDesk,
} from "../../../_includes/site/services/letters/desk/editors-desk.ts";
import { openWorkingTree } from "../../../_includes/site/services/letters/desk/working-tree.ts";
import { openLocalShelf } from "../../../_includes/site/services/letters/local-mailroom.ts";
import { createMarks } from "../../../_includes/site/services/letters/marks.ts";
import { createLetterStore, type LetterStore } from "../../../_includes/site/services/letters/store.ts";
import { replaceWhole } from "../../../scripts/newsroom/whole-file.ts";

export const NOW = Date.parse("2026-11-29T13:00:00Z");
export const ARTICLE = `---
title: Bến phà sáng đèn
date: 2022-05-26 18:56
author: Ánh Nguyệt
section: thoi-su
---

Bến phà có **mười** trụ đèn.
`;

/** A newsroom with one article, a store, and the desk at which letters to it are decided. */
export interface DeskRoom {
	readonly content: string;
	readonly cache: string;
	readonly store: LetterStore;
	readonly desk: EditorsDesk;
	/** Another desk of the same newsroom, as another process has it. */
	open(editor?: string, own?: LetterStore): Promise<EditorsDesk>;
	read(file: string): Promise<string | undefined>;
	/** Where a letter is: it waits, it is printed, both, or neither. */
	where(id: string): Promise<string>;
}

export async function withDeskRoom(use: (room: DeskRoom) => Promise<void>): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), "desk-"));
	const content = path.join(folder, "content");
	const cache = path.join(folder, "cache");
	const read = (file: string) => readFile(path.join(content, file), "utf8").catch(() => undefined);
	const store = createLetterStore(await openLocalShelf(cache));
	const archive = () =>
		openWorkingTree({ content, articles: path.join(content, "articles"), cache }, replaceWhole);
	const open = async (editor = "Ánh Nguyệt", own?: LetterStore) => {
		const shelf = await openLocalShelf(cache);
		return openEditorsDesk({
			store: own ?? createLetterStore(shelf),
			marks: createMarks(shelf, () => NOW),
			archive: archive(),
			diary: openLocalDiary({ content, articles: path.join(content, "articles") }),
			editor,
			now: () => NOW,
		});
	};
	try {
		await mkdir(path.join(content, "articles/2022/05"), { recursive: true });
		await writeFile(path.join(content, "articles/2022/05/ben-pha.md"), ARTICLE);
		await use({
			...{ content, cache, store, open, read, desk: await open() },
			async where(id) {
				const printed = printedIds((await read("comments/2022/05/ben-pha.yaml")) ?? "").has(id);
				const waits = (await store.get(id)) !== undefined;
				return printed ? (waits ? "both" : "printed") : waits ? "waiting" : "neither";
			},
		});
	} finally {
		await rm(folder, { recursive: true });
	}
}
