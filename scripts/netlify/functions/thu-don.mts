// A function of Netlify that runs by itself: https://docs.netlify.com/build/functions/scheduled-functions/
import { netlifyMailroom } from "../../../_includes/site/services/letters/netlify-mailroom.ts";
import { sweepLetters } from "../../../_includes/site/services/letters/sweep-letters.ts";

/** Forgets on time also where nobody writes, and what was sent to previews. */
export default async function sweep(request: Request): Promise<void> {
	const { origin } = new URL(request.url);
	for (const deploy of ["production", "deploy-preview"]) await sweepLetters(netlifyMailroom(origin, deploy));
}

/** Every ten minutes. */
export const config = { schedule: "*/10 * * * *" };
