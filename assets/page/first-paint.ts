import { dayOfArticle } from "../../_includes/domain/addresses/paths/calendar.ts";

/**
 * Runs before the first paint of every page, so it must stay within 500 bytes: puts the reader's own settings on the
 * root, where the styles look for them, and tells the styles for what scripts will add something, so that its room is
 * kept and nothing jumps. An article's address holds its day: `/2022/05/26/...`.
 */
const root = document.documentElement.dataset;
try {
	Object.assign(root, JSON.parse(localStorage.getItem("cach-doc") ?? "{}"));
} catch {
	// Storage is closed to this page, or holds something else: the settings are the newspaper's.
}
root["js"] = "";
// A search that was linked: no room for what the page shows without one.
if (location.search) root["asked"] = "";
const day = dayOfArticle(location.pathname);
if (day && Date.now() - Date.parse(day) > 365 * 864e5) root["old"] = "";
// Comments are closed: no room for their form.
if (Date.parse(root["closes"] ?? "") <= Date.now()) root["closed"] = "";
