import { SECURITY_TXT } from "../_includes/domain/addresses/paths/machine-files.ts";
import { contactExpires } from "../_includes/domain/newsroom/security-contact.ts";
import { securityTxt } from "../_includes/formats/machine/security-txt.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = {
	permalink: ({ view: { cards } }: FrontData) => (cards[0] ? SECURITY_TXT : false),
};

/** Whom to tell of a weakness, until when. */
export function render({ view: { newspaper, cards } }: FrontData): string {
	return cards[0] ? securityTxt(newspaper, contactExpires(cards[0].date)) : "";
}
