import { mkdirSync } from "node:fs";
import path from "node:path";
import { printPages } from "../../../_includes/site/print-pages.ts";
import { putFileNow } from "../../../_includes/site/put-file.ts";
import { readArchive } from "../../../_includes/site/read-archive.ts";
import { keyVolumes } from "../../../_includes/site/render-volumes.ts";
import type { Settings } from "../../../_includes/site/settings.ts";
import { viewFrame } from "../../../_includes/site/views/frame-view.ts";
import { fillVolumes, outlineVolumes, volumesData } from "../../../_includes/site/views/volume-view.ts";

// Prints all volumes in this process by some templates: the strict reader, the checks, the views and one run of Eleventy.

const { settings, templates } = JSON.parse(process.argv[2] ?? "") as {
	readonly settings: Settings;
	readonly templates: readonly string[];
};
const archive = await readArchive(settings);
const frame = await viewFrame(archive.newsroom, settings);
const volumes = await keyVolumes(await outlineVolumes(archive, frame, settings));
const pages = await printPages(templates, volumesData(await fillVolumes(volumes, settings)));
for (const [file, text] of pages) {
	const target = path.join(settings.output, file);
	mkdirSync(path.dirname(target), { recursive: true });
	putFileNow(target, text);
}
