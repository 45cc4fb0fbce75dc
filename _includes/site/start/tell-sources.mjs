import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { HEADER } from "./made-of-sources.mjs";

export const mapFile = (file) => `${file}.map`;

/** A map, under the hash of the code that it is of. */
export const sealMap = (hash, map) => [`${hash}\n`, map];

/**
 * Has errors name the lines of the sources. Node can do that, too, but reads the map at every start for it. Here it is
 * read when a stack is asked for.
 *
 * @param bundle its file and the hash of its code
 */
export function tellSources({ file, hash }) {
	const address = pathToFileURL(file).href;
	/** Null where there is none. */
	let map;
	Error.prepareStackTrace = (error, frames) => {
		if (map === undefined) map = readMap(file, hash);
		const lines = frames.map((frame) => {
			const source = frame.getFileName() === address && sourceOf(frame, map, file);
			// `async print (file:///…/build.ts.mjs:31:7)`, or the place alone.
			return source ? String(frame).replace(/[^\s(]+:\d+:\d+(?=\)?$)/, () => source) : String(frame);
		});
		return [Error.prototype.toString.call(error), ...lines].join("\n    at ");
	};
}

/** The map of a bundle; null where there is none of this very code. */
function readMap(file, hash) {
	try {
		const kept = readFileSync(mapFile(file), "utf8");
		const end = kept.indexOf("\n");
		if (kept.slice(0, end) === hash) return new SourceMap(JSON.parse(kept.slice(end + 1)));
	} catch {
		// Stacks name the lines of the bundle then.
	}
	return null;
}

/** Where in the sources a frame is: `file:///…/scripts/build.ts:12:5`. */
function sourceOf(frame, map, file) {
	const at = map?.findEntry(frame.getLineNumber() - 1 - HEADER, frame.getColumnNumber() - 1);
	if (at?.originalSource === undefined) return undefined;
	const source = path.resolve(path.dirname(file), at.originalSource);
	return `${pathToFileURL(source).href}:${at.originalLine + 1}:${at.originalColumn + 1}`;
}
