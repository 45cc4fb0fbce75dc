import { type Host, Refusal } from "./host.ts";
import type { HostUser } from "./users.ts";

export interface RestRequest {
	readonly host: Host;
	readonly user: HostUser;
	readonly url: URL;
	readonly accept: string;
	// biome-ignore lint/suspicious/noExplicitAny: whatever was sent; the routes read of it what they know.
	readonly body: any;
}

/** An answer: JSON, bytes, or nothing. */
export interface RestAnswer {
	readonly status: number;
	readonly body?: object | Buffer;
}

export type Route = (asked: RestRequest, ...parts: string[]) => Promise<RestAnswer> | RestAnswer;

/** Method and path, as a pattern; what stands in its brackets is given to the route. */
export type Routes = readonly (readonly [method: string, path: RegExp, route: Route])[];

/**
 * Answers what is asked of a repository; what changes it goes one after the other.
 *
 * @param root path of the repository, below which the routes lie
 * @param missing how the host says that there is no such thing, or none for this user
 */
export async function answerBelow(
	root: string,
	routes: Routes,
	method: string,
	asked: RestRequest,
	missing: string,
): Promise<RestAnswer> {
	const { host, user, url } = asked;
	if (!url.pathname.startsWith(root) || user.permission === "none") throw new Refusal(404, missing);
	const below = url.pathname.slice(root.length);
	for (const [verb, pattern, route] of routes) {
		const parts = verb === method ? pattern.exec(below) : null;
		if (!parts) continue;
		const work = async () => route(asked, ...parts.slice(1).map(decodeURIComponent));
		return method === "GET" ? work() : host.alone(work);
	}
	throw new Refusal(404, missing);
}
