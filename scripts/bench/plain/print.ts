import { mkdirSync } from "node:fs";
import path from "node:path";
import { putFileNow } from "../../../_includes/site/cache/put-file.ts";
import { printPages } from "../../../_includes/site/make/print-pages.ts";
import { keyVolumes } from "../../../_includes/site/make/render-volumes.ts";
import { readArchive } from "../../../_includes/site/read/read-archive.ts";
import type { Settings } from "../../../_includes/site/settings.ts";
import { viewFrame } from "../../../_includes/site/views/frame-view.ts";
import { fillVolumes, outlineVolumes, volumesData } from "../../../_includes/site/views/volume-view.ts";

// Prints all volumes in this process by some templates: the strict reader, the checks, the views and one run of Eleventy.

const { settings, plain } = JSON.parse(process.argv[2] ?? "") as {
	readonly settings: Settings;
	/** By the plain template of the benchmark, or by the newspaper's own. */
	readonly plain: boolean;
};
const templates = plain
	? { "scripts/bench/plain/article.11ty.tsx": await import("./article.11ty.tsx") }
	: (await import("../../../_includes/site/eleventy/volume-templates.ts")).VOLUME_TEMPLATES;
const archive = await readArchive(settings);
const frame = await viewFrame(archive.newsroom, settings);
const volumes = await keyVolumes(await outlineVolumes(archive, frame, settings));
const pages = await printPages(templates, volumesData(await fillVolumes(volumes, settings)));
for (const [file, text] of pages) {
	const target = path.join(settings.output, file);
	mkdirSync(path.dirname(target), { recursive: true });
	putFileNow(target, text);
}
