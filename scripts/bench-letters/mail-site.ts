import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { LETTER_FRAME, letterFactsPath } from "../../_includes/domain/addresses/paths/letters.ts";
import type { VolumeFacts } from "../../_includes/domain/letters/article-facts.ts";
import { putWhole } from "../../_includes/site/cache/put-file.ts";
import { startServer } from "../../_includes/site/serve/server.ts";
import { openFolderShelf } from "../../_includes/site/services/host/folder-shelf.ts";
import { siteInFolder } from "../../_includes/site/services/host/published-site.ts";
import { createLettersHandler } from "../../_includes/site/services/letters/handler.ts";
import { createMarks } from "../../_includes/site/services/letters/marks.ts";
import { signTime } from "../../_includes/site/services/letters/signed-time.ts";
import { createLetterStore, type LetterStore } from "../../_includes/site/services/letters/store.ts";

/** A newspaper of one article that takes letters, served. */
export interface MailSite {
	readonly origin: string;
	readonly article: string;
	readonly store: LetterStore;
	/** A time that was signed a minute ago. */
	time(): string;
	close(): Promise<void>;
}

const ARTICLE = "/2026/11/20/mua-dua/";
const FACTS: VolumeFacts = { [ARTICLE]: { title: "Mùa dừa", closes: null } };
const KEY = "a key that nobody needs to guess, since it is written here";
const MINUTE = 60_000;

/** The local handler as it is, over a site that is as small as one can be. */
export async function openMailSite(): Promise<MailSite> {
	const folder = await mkdtemp(path.join(tmpdir(), "mail-"));
	const site = path.join(folder, "site");
	await mkdir(site);
	await putWhole(path.join(site, letterFactsPath("2026/11")), JSON.stringify(FACTS));
	for (const file of ["_headers", "_redirects", LETTER_FRAME]) await putWhole(path.join(site, file), "");
	const shelf = await openFolderShelf(path.join(folder, "letters"));
	const store = createLetterStore(shelf);
	const now = Date.now;
	const letters = createLettersHandler({
		...{ store, marks: createMarks(shelf, now), key: KEY, site: siteInFolder(site), now },
		complain: (error) => console.error(error),
	});
	const server = await startServer({ site, port: 0, letters });
	return {
		origin: server.url,
		article: ARTICLE,
		store,
		time: () => signTime(KEY, ARTICLE, now() - MINUTE),
		async close() {
			await server.close();
			await rm(folder, { recursive: true });
		},
	};
}
