// Has Node run the project's TypeScript, file by file: node --import ./_includes/site/start/typescript.mjs FILE. What need not be
// told apart from its sources, as a test is, starts faster by `run.mjs`.
import { register } from "node:module";

// tsx takes what follows a question mark in the path of the project, or in its own, for a query, and finds no file any more.
if ([import.meta.url, import.meta.resolve("tsx")].some((url) => url.includes("%3F")))
	register("./load-typescript.mjs", import.meta.url);
else await import("tsx");
// Of such a path Eleventy makes an address that leads elsewhere.
if (/%(?:3F|23|25)/.test(import.meta.url)) register("../eleventy/resolve-config.mjs", import.meta.url);
