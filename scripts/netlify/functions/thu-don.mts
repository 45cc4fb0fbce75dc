// A function of Netlify that runs by itself: https://docs.netlify.com/build/functions/scheduled-functions/
import { netlifyMailroom } from "../../../_includes/site/letters/netlify-mailroom.ts";
import { sweepLetters } from "../../../_includes/site/letters/sweep-letters.ts";

/** Forgets on time also where nobody writes. */
export default (request: Request): Promise<void> =>
	sweepLetters(netlifyMailroom(new URL(request.url).origin, "production"));

export const config = { schedule: "@hourly" };
