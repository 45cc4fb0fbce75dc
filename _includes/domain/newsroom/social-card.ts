/** The picture that goes with an address when somebody passes it on, in pixels: what Facebook, Zalo and X ask for. */
export const SOCIAL_CARD = { width: 1200, height: 630 } as const;

/** The newspaper's own card, for pages that have no picture and no section. */

/** The card of a section. Its name never changes, so that a new drawing rebuilds no page. */
