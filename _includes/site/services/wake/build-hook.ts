/** What the host said to the wish for a build. Of `nothing` nobody knows whether it was heard. */
export type HookAnswer =
	| { readonly got: "taken" }
	| { readonly got: "refused" | "nothing"; readonly why: string };

/** Asks the host for a build, once. */
export type AskForBuild = () => Promise<HookAnswer>;

/** Milliseconds that the host may take to answer. A function of Netlify that runs by the clock has thirty seconds. */
const PATIENCE = 15_000;

/** Errors of a connection that never came to be: what was not sent was not heard. */
const UNSENT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/**
 * A build hook: an address that starts a build when something is posted to it, as Netlify, Vercel, Cloudflare Pages and
 * others have. The address is a secret, and stands in no message.
 *
 * @throws TypeError for what is no address of the web
 */
export function buildHook(address: string): AskForBuild {
	const url = new URL(address);
	if (!/^https?:$/.test(url.protocol)) throw new TypeError("Not an address of the web");
	return async () => {
		try {
			const { ok, status } = await fetch(url, {
				method: "POST",
				headers: { "content-type": "application/json" },
				body: "{}",
				redirect: "manual",
				signal: AbortSignal.timeout(PATIENCE),
			});
			return ok ? { got: "taken" } : { got: "refused", why: `địa chỉ gọi dựng trả lời ${status}` };
		} catch (error) {
			const code = codeOf(error);
			const got = UNSENT.has(code) ? "refused" : "nothing";
			return { got, why: `không nghe địa chỉ gọi dựng trả lời (${code})` };
		}
	};
}

function codeOf(error: unknown): string {
	if (!(error instanceof Error)) return "unknown";
	const cause = error.cause as { readonly code?: unknown } | undefined;
	return typeof cause?.code === "string" ? cause.code : error.name;
}
