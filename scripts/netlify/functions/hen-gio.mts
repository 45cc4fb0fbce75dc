// A function of Netlify that runs by itself: https://docs.netlify.com/build/functions/scheduled-functions/
import { wakeOnNetlify } from "../../../_includes/site/services/wake/netlify-waker.ts";

/** Has the newspaper built when an hour has come that an article waits for. */
export default async function wakeUp(request: Request): Promise<void> {
	await wakeOnNetlify(process.env["URL"] ?? new URL(request.url).origin, process.env["BUILD_HOOK"]);
}

/** Every minute. */
export const config = { schedule: "* * * * *" };
