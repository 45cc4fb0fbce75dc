/** What Node is told so that a process runs the project's TypeScript as it lies there, in whatever folder it begins. */
export const TYPESCRIPT: readonly string[] = [
	"--import",
	new URL("../../_includes/site/start/typescript.mjs", import.meta.url).href,
];
