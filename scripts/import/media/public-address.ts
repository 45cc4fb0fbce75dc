import { BlockList, isIP, isIPv4 } from "node:net";

/** Networks that are no part of the web: this machine, the office, what is reserved (RFC 6890 and its successors). */
const CLOSED = new BlockList();
for (const network of [
	...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"],
	...["192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15"],
	...["198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"],
]) {
	const [address = "", length] = network.split("/");
	CLOSED.addSubnet(address, Number(length), "ipv4");
}

/** Of the newer addresses only those are public that are given to networks, less what is kept for other uses. */
const GIVEN = new BlockList();
GIVEN.addSubnet("2000::", 3, "ipv6");
const KEPT = new BlockList();
for (const [address, length] of [
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["3fff::", 20],
] as const)
	KEPT.addSubnet(address, length, "ipv6");

/**
 * Whether an address is one of the public web: nothing is asked of this machine or of the newsroom's own network because
 * an export names it, or a name that it uses leads there. Older addresses inside of newer ones (`::ffff:10.0.0.1`,
 * `64:ff9b::…`, `2002:…`) are not taken at all: nobody's web server is named so.
 */
export function isPublicAddress(address: string): boolean {
	if (isIP(address) === 0) return false;
	if (isIPv4(address)) return !CLOSED.check(address, "ipv4");
	return GIVEN.check(address, "ipv6") && !KEPT.check(address, "ipv6");
}
