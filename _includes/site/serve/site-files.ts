import { realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { HEADERS, REDIRECTS } from "../../domain/addresses/paths/machine-files.ts";

/** What a site holds at a path: a file on disk, or a folder whose page is at the path with a slash after it. */
export interface Found {
	readonly kind: "file" | "folder";
	/** In a folder, its page. */
	readonly file: string;
}

/**
 * Finds what Netlify would serve at a decoded path: the file itself, a folder's `index.html`, or the page whose
 * `.html` was left off. The host's own instructions (`/_headers`, `/_redirects`) are served to nobody.
 *
 * @param site folder of the built site
 * @returns undefined where there is nothing, or where a symbolic link leads out of the site
 */
export async function findInSite(site: string, path: string): Promise<Found | undefined> {
	if (path.includes("//") || path === HEADERS || path === REDIRECTS) return undefined;
	if (path.endsWith("/")) return found("file", await fileInside(site, `${path}index.html`));
	return (
		found("file", await fileInside(site, path)) ??
		found("folder", await fileInside(site, `${path}/index.html`)) ??
		found("file", await fileInside(site, `${path}.html`))
	);
}

function found(kind: Found["kind"], file: string | undefined): Found | undefined {
	return file === undefined ? undefined : { kind, file };
}

async function fileInside(site: string, path: string): Promise<string | undefined> {
	try {
		const root = await realpath(site);
		const file = await realpath(join(root, path));
		if (!file.startsWith(root + sep)) return undefined;
		return (await stat(file)).isFile() ? file : undefined;
	} catch (error) {
		if (isAbsence(error)) return undefined;
		throw error;
	}
}

const absences = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP"]);

function isAbsence(error: unknown): boolean {
	return error instanceof Error && "code" in error && absences.has(String(error.code));
}
