import { getStore } from "@netlify/blobs";
import { openBlobsShelf } from "../host/blobs-shelf.ts";
import { siteAt } from "../host/published-site.ts";
import { createLettersHandler } from "./handler.ts";
import { lettersKey } from "./letters-key.ts";
import type { LettersHandler, Mailroom } from "./mailroom.ts";
import { createMarks } from "./marks.ts";
import { createLetterStore } from "./store.ts";

/**
 * The mailroom of the newspaper on Netlify. Letters that are sent to a preview lie apart from those of the newspaper.
 *
 * @param origin of the site that was asked: `https://tintinh.example`
 * @param deploy `production`, `deploy-preview`, ...
 */
export function netlifyMailroom(origin: string, deploy: string): Mailroom {
	const name = deploy === "production" ? "letters" : "letters-preview";
	// What an editor has decided is known at once, wherever the next request comes in.
	const shelf = openBlobsShelf(getStore({ name, consistency: "strong" }));
	const now = Date.now;
	return {
		store: createLetterStore(shelf),
		marks: createMarks(shelf, now),
		key: lettersKey(process.env),
		site: siteAt(origin),
		now,
		complain: (error) => console.error(error),
	};
}

let opened: { readonly origin: string; readonly handler: LettersHandler } | undefined;

/** Answers a request on Netlify. What is known of the site stays for as long as the process does. */
export async function answerOnNetlify(request: Request, source: string, deploy: string): Promise<Response> {
	const { origin } = new URL(request.url);
	if (opened?.origin !== origin)
		opened = { origin, handler: createLettersHandler(netlifyMailroom(origin, deploy)) };
	return opened.handler(request, source);
}
