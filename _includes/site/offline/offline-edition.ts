import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { planBundles } from "../../domain/bundles.ts";
import type { Edition } from "../../domain/edition.ts";
import { dayOf } from "../../domain/volumes.ts";
import type { BuildEvent } from "../build-event.ts";
import { openEdition } from "../open-edition.ts";
import { pictureFiles } from "../pictures.ts";
import { putFile } from "../put-file.ts";
import { countByMonth, INDEXED, searchRecords } from "../search-index.ts";
import type { Settings } from "../settings.ts";
import { writeBundle } from "../write-bundle.ts";
import { FileMeasures } from "./file-measures.ts";
import { keepsOffline } from "./keeps-offline.ts";
import { listEdition } from "./list-edition.ts";
import { type PlannedOffline, planOffline } from "./plan-offline.ts";
import { writtenFiles } from "./written-files.ts";

/**
 * Tells what a browser can keep for reading with no network, when this run makes all pages, after all else is there: the
 * search bundles of the packs, and `/offline/`. Where a run makes the front alone, who started it does that.
 */
export function offlineEdition(eleventy: UserConfig, settings: Settings) {
	if (settings.pages !== "all") return;
	let { output } = settings;
	eleventy.on("eleventy.before", ({ directories }: BuildEvent) => {
		output = directories.output;
	});
	eleventy.on(INDEXED, async () => {
		await rm(path.join(output, "offline"), { recursive: true, force: true });
		const { edition } = await openEdition(settings);
		if (!keepsOffline(edition.newspaper, settings)) return;
		const planned = planOffline(edition.cards, settings.offlineLimits);
		await writePackBundles(planned, edition, output, settings);
		const lister = {
			files: writtenFiles(output, pictureFiles(edition.renditions.values())),
			measures: await FileMeasures.open(settings.cache),
		};
		for (const [file, text] of await listEdition(edition, planned, lister)) {
			await mkdir(path.dirname(path.join(output, file)), { recursive: true });
			await putFile(path.join(output, file), text);
		}
		await lister.measures.save();
	});
}

/** Those of months that the site has a bundle for are there already. */
async function writePackBundles(
	{ packs, months }: PlannedOffline,
	edition: Edition,
	output: string,
	{ bundleLimits }: Settings,
) {
	const present = new Set(planBundles(countByMonth(edition.cards), bundleLimits).map(({ name }) => name));
	for (const { name, days } of [...packs, ...months].filter((pack) => !present.has(pack.name))) {
		const own = edition.articles.filter((article) => days.includes(dayOf(article)));
		const folder = path.join(output, "pagefind", name);
		await rm(folder, { recursive: true, force: true });
		await writeBundle(searchRecords(own, edition.sections, edition), folder);
	}
}
