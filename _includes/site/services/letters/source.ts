import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import type { Marks } from "./marks.ts";

/** A source is known for so long, and no letter is counted for longer. */
export const HOUR = 3_600_000;

/** A household has a network of IPv6, not an address: `2001:db8:1:2::/64`. */
function networkOf(address: string): string {
	if (!isIPv6(address) || address.includes(".")) return address;
	const [head = "", tail] = address.split("::");
	const before = head === "" ? [] : head.split(":");
	const after = tail ? tail.split(":") : [];
	const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => "0");
	return [...before, ...zeros, ...after]
		.slice(0, 4)
		.map((part) => Number.parseInt(part, 16).toString(16))
		.join(":");
}

/**
 * What stands for where a letter comes from. The key of the hash is of one hour and then thrown away, so that nobody can
 * find the address again.
 */
export async function nameOfSource(marks: Marks, address: string): Promise<string> {
	const key = await marks.secret("sources", HOUR);
	return createHmac("sha256", key).update(networkOf(address)).digest("base64url");
}
