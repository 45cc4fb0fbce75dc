// Starts a file of the project as one bundle: node _includes/site/start/run.mjs FILE [WORD...]
import path from "node:path";
import { pathToFileURL } from "node:url";
import { endEsbuild } from "./esbuild.mjs";
import { ROOT } from "./made-of-sources.mjs";
import { openBundle } from "./open-bundle.mjs";
import { tellSources } from "./tell-sources.mjs";

const file = path.resolve(process.argv[2] ?? "");
process.argv.splice(1, 2, file);
const entry = path.relative(ROOT, file).split(path.sep).join("/");
const bundle = await openBundle(entry, (reason) => {
	// The processes that a command starts meet the same, and need not say it again.
	if (!process.connected) console.error(`Lệnh này khởi động chậm hơn mọi khi: ${reason}.`);
});
// What runs now knows nothing of this one.
if (!bundle || bundle.isNew) await endEsbuild();
if (bundle) {
	tellSources(bundle);
	await import(pathToFileURL(bundle.file).href);
} else {
	await import("./typescript.mjs");
	await import(pathToFileURL(file).href);
}
