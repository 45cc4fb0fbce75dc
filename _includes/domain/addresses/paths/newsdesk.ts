/** Where the newsroom writes. */
export const NEWSDESK = "/admin/";
/** Its scripts, and what they load. Those that are not named here are named by their content. */
export const NEWSDESK_FILES = `${NEWSDESK}newsdesk/`;
/** What it begins while its script is on its way. */
export const NEWSDESK_EARLY = `${NEWSDESK_FILES}early.js`;
export const NEWSDESK_SCRIPT = `${NEWSDESK_FILES}newsdesk.js`;
export const NEWSDESK_SHEET = `${NEWSDESK_FILES}newsdesk.css`;
/** Names, versions and licences of all that is in them. */
export const NEWSDESK_NOTICES = `${NEWSDESK_FILES}notices.txt`;
/** What it knows of the newspaper beside the file at hand. */
export const NEWSDESK_FACTS = `${NEWSDESK}toa-soan.json`;
