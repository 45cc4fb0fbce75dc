import { NOT_FOUND } from "../../domain/addresses/paths/pages.ts";
import { headersFor, type NetlifyRules, redirectFor } from "./netlify-rules.ts";
import { type RequestPath, readRequestPath } from "./request-path.ts";
import { findInSite } from "./site-files.ts";

/** A file of the site and the status it is sent with. Without a file the status speaks for itself. */
export interface Content {
	readonly kind: "content";
	readonly status: number;
	readonly file?: string;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
}

export interface Redirection {
	readonly kind: "redirect";
	readonly status: number;
	readonly location: string;
}

/**
 * Decides as Netlify does what a request is answered with: forced redirects, then files, then the other redirects,
 * then the site's own `/404.html`. Headers go by the address that was asked for, whatever file answers it.
 *
 * @param site folder of the built site
 */
export async function answerRequest(
	site: string,
	rules: NetlifyRules,
	request: RequestPath,
): Promise<Content | Redirection> {
	const headers = headersFor(rules, request.path);

	async function content(target: string, status: number): Promise<Content> {
		const path = readRequestPath(target)?.path;
		const found = path === undefined ? undefined : await findInSite(site, path);
		const answer = { kind: "content", status, headers } as const;
		return found ? { ...answer, file: found.file } : answer;
	}

	async function redirected(force: boolean): Promise<Content | Redirection | undefined> {
		const redirect = redirectFor(rules, request, force);
		if (!redirect) return undefined;
		const { status, to } = redirect;
		if (status >= 300 && status < 400)
			return { kind: "redirect", status, location: to.includes("?") ? to : to + request.query };
		const answer = await content(to, status);
		return status === 200 && answer.file === undefined ? undefined : answer;
	}

	const forced = await redirected(true);
	if (forced) return forced;
	const found = await findInSite(site, request.path);
	if (found?.kind === "file") return { kind: "content", status: 200, file: found.file, headers };
	if (found) return { kind: "redirect", status: 301, location: `${request.sent}/${request.query}` };
	return (await redirected(false)) ?? content(NOT_FOUND, 404);
}
