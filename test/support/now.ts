/** The moment of most tests: 24 November 2026, 08:30 in Vietnam. */
export const NOW = Date.parse("2026-11-24T08:30:00+07:00");
