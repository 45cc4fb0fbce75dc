import { type Settings, settingsFrom } from "../../../_includes/site/settings.ts";

/** The moment of most tests: 24 November 2026, 08:30 in Vietnam. */
export const NOW = Date.parse("2026-11-24T08:30:00+07:00");

/** What the tests build and remember lies apart from the newsroom's own: somebody may be building. */
export const TEST_CACHE = ".cache/tests";

/** The settings of a build at that moment, for what only reads the newsroom. */
export const testSettings = (now = NOW): Settings => ({
	...settingsFrom({}, now),
	cache: `${TEST_CACHE}/reading`,
	newsdesk: false,
});
