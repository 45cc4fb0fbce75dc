import type { NewsroomTime } from "../dates/dates.ts";

/** An article that has another address now. Both are paths of this site: `/2022/05/26/doan-kiem-tra/`. */
export interface MovedAddress {
	readonly from: string;
	readonly to: string;
}

/** An article that was withdrawn: its address answers 410 and never comes back by accident. */
export interface GoneAddress {
	readonly address: string;
	/** When it was withdrawn. */
	readonly date?: NewsroomTime;
	/** For the newsroom alone. */
	readonly reason?: string;
	/** What readers are told who had stored it. */
	readonly notice?: string;
}

/** The memory of addresses, from `content/addresses.yaml` and the `aliases` of articles. */
export interface Addresses {
	readonly moved: readonly MovedAddress[];
	readonly gone: readonly GoneAddress[];
}

/** What the site answers at a moment at addresses where no page is any more, and which pages the clock takes away. */
export interface PublicAddresses extends Addresses {
	/** Addresses of articles that have expired. */
	readonly expired: readonly string[];
	/** Addresses of live articles that will expire, and when: milliseconds since 1970 UTC. */
	readonly expiring: readonly (readonly [address: string, at: number])[];
}

/** A form that many old addresses with a query have: `/index.php?nv=…&op=…`. */
export interface QueryForm {
	readonly path: string;
	/** Of the parameters, sorted. */
	readonly names: readonly string[];
}

/** Those of them that the host's own rules answer. */
export interface RuledAddresses extends PublicAddresses {
	/** Forms of queries that lead to pages, each named by its values; what has a rule of its own is not led by them. */
	readonly forms: readonly QueryForm[];
}
