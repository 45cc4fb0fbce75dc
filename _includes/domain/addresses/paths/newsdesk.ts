/** Where the newsroom writes. */
export const NEWSDESK = "/admin/";
/** Its scripts, and what they load: all in one folder below, named by its key, so that a browser need not ask again. */
export const NEWSDESK_FILES = `${NEWSDESK}newsdesk/`;

/**
 * What the newsdesk's page loads.
 *
 * @param key of all that is bundled
 * @param name `early.js`: what it begins while its script is on its way
 */
export const newsdeskFile = (key: string, name: "early.js" | "newsdesk.js" | "newsdesk.css") =>
	`${NEWSDESK_FILES}${key}/${name}`;
/** What it knows of the newspaper beside the file at hand. */
export const NEWSDESK_FACTS = `${NEWSDESK}toa-soan.json`;
