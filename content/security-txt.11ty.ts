import { contactExpires } from "../_includes/domain/security-contact.ts";
import { SECURITY_TXT, securityTxt } from "../_includes/formats/security-txt.ts";
import type { SiteData } from "../_includes/layouts/site-data.ts";

export const data = {
	permalink: ({ edition: { cards } }: SiteData) => (cards[0] ? SECURITY_TXT : false),
};

/** Whom to tell of a weakness, until when. */
export function render({ edition: { newspaper, cards } }: SiteData): string {
	return cards[0] ? securityTxt(newspaper, contactExpires(cards[0].date)) : "";
}
