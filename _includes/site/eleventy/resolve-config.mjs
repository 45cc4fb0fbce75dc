import { pathToFileURL } from "node:url";

/** The folder in which the command runs: its address, and what Eleventy takes for it, where `#`, `?` and `%` are signs. */
const folder = `${process.cwd()}/`;
const [right, misread] = [pathToFileURL(folder).href, new URL(`file:${folder}`).href];

/** Node's hook that finds a module: Eleventy's own command asks for its configuration, `.eleventy.ts`, by that address. */
export const resolve = (specifier, context, next) =>
	next(
		right !== misread && specifier.startsWith(misread) ? right + specifier.slice(misread.length) : specifier,
		context,
	);
