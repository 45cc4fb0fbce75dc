import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** When a form was given out, and by what it is told from all others. */
export interface SignedTime {
	readonly issued: number;
	readonly nonce: string;
}

const MAC_BYTES = 16;
/** `m1x2y3z4.AbCdEfGhIjKl.…`: the moment in base 36, a nonce, their signature. */
const SIGNED = /^([0-9a-z]{1,10})\.([\w-]{16})\.([\w-]{22})$/;

/** Signs the moment at which a form of letters to an article is given out. */
export function signTime(key: string, article: string, issued: number): string {
	const text = `${issued.toString(36)}.${randomBytes(12).toString("base64url")}`;
	return `${text}.${macOf(key, article, text).toString("base64url")}`;
}

/** @returns undefined for what this newsroom has not signed for this article */
export function readSignedTime(key: string, article: string, signed: string): SignedTime | undefined {
	const [, issued, nonce, mac] = SIGNED.exec(signed) ?? [];
	if (issued === undefined || nonce === undefined || mac === undefined) return undefined;
	const given = Buffer.from(mac, "base64url");
	const own = macOf(key, article, `${issued}.${nonce}`);
	if (given.length !== own.length || !timingSafeEqual(given, own)) return undefined;
	return { issued: Number.parseInt(issued, 36), nonce };
}

const macOf = (key: string, article: string, text: string) =>
	createHmac("sha256", key).update(`time\n${article}\n${text}`).digest().subarray(0, MAC_BYTES);

/** The digits of names of letters, 32 of them. */
const DIGITS = "abcdefghijklmnopqrstuvwxyz234567";

/** The name of the letter that a form becomes: one form, one letter, however often it is sent; and nobody can guess it. */
export function letterIdOf(key: string, { nonce }: SignedTime): string {
	const bytes = createHmac("sha256", key).update(`letter\n${nonce}`).digest().subarray(0, 10);
	return Array.from(bytes, (byte) => DIGITS[byte % DIGITS.length]).join("");
}
