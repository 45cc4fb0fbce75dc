import { slug } from "../../../../_includes/domain/addresses/slug.ts";

/** As `npm run new` cuts it. */
const LONGEST = 100;

/** The letters of an address or of a picture's name: those that `npm run new` would give it. Sveltia asks for it. */
export function ownSlug(text: string): string {
	return slug(text, { maxLength: LONGEST });
}
