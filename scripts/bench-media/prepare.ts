import { writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { judgePictures } from "../../_includes/site/media/pictures/judge-pictures.ts";
import { hashPictures } from "../../_includes/site/media/pictures/picture-hashes.ts";
import { preparePictures } from "../../_includes/site/media/pictures/pictures.ts";
import { prepareThumbnails } from "../../_includes/site/media/pictures/thumbnails.ts";

// All that a build makes of pictures, in a process of its own, to be measured: each is a cover.
const [content = "", cache = "", result = "", ...sources] = process.argv.slice(2);
const settings = { content, cache };
const problems = await judgePictures(
	new Map([["anh.md", sources.map((src) => ({ src, line: 1, column: 1, cover: true }))]]),
	settings,
);
const fault = problems.find(({ severity }) => severity === "error");
if (fault) throw new Error(fault.message);
const hashes = await hashPictures(sources, settings);
const renditions = await preparePictures(
	sources,
	settings,
	new Map(sources.map((src) => [src, [undefined]])),
);
await prepareThumbnails(new Map([...hashes].map(([src, hash]) => [src, { src, hash }])), settings);
await writeFile(result, JSON.stringify([...renditions]));
// Processes that looked at pictures end when they have nothing to do, and are counted then.
await setTimeout(6_000);
