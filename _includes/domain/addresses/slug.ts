import slugify from "slugify";
import { fold } from "../text/fold.ts";

/**
 * The last part of an address, from a headline or a name: `Đoàn kiểm tra 374` gives `doan-kiem-tra-374`.
 * Lower-case ASCII letters and digits with single hyphens, whatever the text; `""` when no letter is left.
 *
 * Every sign parts words, as the national papers print addresses: `1.500 đồng/kg` gives `1-500-dong-kg`, `5%` gives `5`.
 * An `&` between words is read "và"; inside an abbreviation it is a sign like the others: `Sở GD&ĐT` gives `so-gd-dt`.
 * Letters of other alphabets are transcribed.
 *
 * @param options.maxLength the longest slug wanted; it is cut between words, or inside the first word if that is longer
 */
export function slug(text: string, options: { readonly maxLength?: number } = {}): string {
	const words = fold(text)
		.replace(/(?<=\s)&(?=\s)/g, "va")
		// Before slugify sees them: it glues what a sign parted, and spells some signs in English (% as "percent").
		.replace(/[^\p{L}\p{N}]+/gu, " ");
	const whole = slugify(words, { lower: true, strict: true, locale: "vi" });
	const { maxLength = whole.length } = options;
	if (whole.length <= maxLength) return whole;
	const lastGap = whole.lastIndexOf("-", maxLength);
	return whole.slice(0, lastGap > 0 ? lastGap : maxLength);
}

/** Whether a text can stand in an address as it is: `doan-kiem-tra-374`, but not `Doan`, `doan--kiem` or `-374`. */
export function isSlug(text: string): boolean {
	return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
