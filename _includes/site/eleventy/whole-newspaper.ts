import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { groupBy } from "../../domain/lists/group-by.ts";
import { volumeOfPage } from "../../domain/volumes/volumes.ts";
import { printProblems } from "../../formats/print-problems.ts";
import { guardSite, locksOf } from "../build-site.ts";
import { bindVolumes } from "../make/bind-volumes.ts";
import { frontKey, stageFront } from "../make/make-front.ts";
import { keepVolumes, oldFiles } from "../make/render-volumes.ts";
import { SiteInWork } from "../make/site-in-work.ts";
import { withWorkers } from "../make/with-workers.ts";
import { whileLocked } from "../output/build-lock.ts";
import { finishCommit, settleOutput } from "../output/commit-output.ts";
import { findSite } from "../output/site-marks.ts";
import { makeNewsdesk } from "../parts/newsdesk/make-newsdesk.ts";
import { readArchive } from "../read/read-archive.ts";
import type { Settings } from "../settings.ts";
import { fillFront, frontData } from "../views/front-view.ts";
import { fillVolumes, volumesData } from "../views/volume-view.ts";
import { FRONT_TEMPLATES } from "./front-templates.ts";
import { typedTemplates } from "./templates.ts";
import { VOLUME_TEMPLATES } from "./volume-templates.ts";

/** What Eleventy tells of a run at its end. */
interface Ended {
	readonly outputMode: "fs" | "json" | "ndjson";
	readonly results: readonly { readonly outputPath: string | false; readonly content: string }[];
}

/**
 * Makes the newspaper by a run of Eleventy over all pages: it prints and writes them, and the makers of parts do the
 * rest. Afterwards the output is what a build has made, whatever was in it.
 *
 * Nothing is touched of a folder that holds no site.
 */
export function wholeNewspaper(eleventy: UserConfig, settings: Settings) {
	typedTemplates(eleventy, { ...VOLUME_TEMPLATES, ...FRONT_TEMPLATES });
	eleventy.setOutputDirectory(settings.output);
	eleventy.addWatchTarget("./_includes/**/*.{ts,tsx}");
	eleventy.addWatchTarget("./assets/");
	eleventy.addWatchTarget(`${settings.content}/**/*.{md,yaml}`);
	let run: ReturnType<typeof openRun> | undefined;
	eleventy.on("eleventy.before", async () => {
		await guardSite(settings);
		process.stderr.write(printProblems(await settleOutput(settings.output), "text"));
		run = openRun(settings);
		await run;
	});
	for (const name of ["volumes", "view", "lists"] as const)
		eleventy.addGlobalData(name, async () => (await run)?.data[name]);
	eleventy.on("eleventy.after", async ({ outputMode, results }: Ended) => {
		const { site, data, front } = (await run) ?? {};
		if (outputMode !== "fs" || !site || !data || !front) return;
		const pages = results.flatMap(({ outputPath, content }) =>
			outputPath === false
				? []
				: [[path.relative(settings.output, outputPath).split(path.sep).join("/"), content] as const],
		);
		const old = oldFiles(data.volumes);
		const parts = groupBy(pages, ([file]) => [old.has(file) || volumeOfPage(file) ? "volumes" : "front"]);
		await whileLocked(locksOf(settings), async () => {
			await finishCommit(settings.output);
			await keepVolumes(site.volumes, data.volumes, new Map(parts.get("volumes")), settings);
			await site.take(site.volumes);
			const part = stageFront(front.key, front.view, new Map(parts.get("front")), settings);
			site.takeFront(part, front.outline);
			await withWorkers(async (workers) => {
				await site.makeBundles(workers);
				await site.list();
				await site.replace(await makeNewsdesk(settings), workers);
			});
		});
	});
}

async function openRun(settings: Settings) {
	const archive = await readArchive(settings);
	const bound = await bindVolumes(archive, settings);
	const site = await SiteInWork.open(archive, bound, await findSite(settings.output), settings);
	const views = await fillVolumes(site.volumes, settings);
	const outline = await site.outlineFront(
		site.archive.shown,
		views.map(({ renditions }) => Object.fromEntries(renditions)),
	);
	const view = await fillFront(outline, settings);
	return {
		site,
		front: { key: await frontKey(outline), outline, view },
		data: { ...volumesData(views), ...frontData(view) },
	};
}
