/** An article that has another address now. Both are paths of this site: `/2022/05/26/doan-kiem-tra/`. */
export interface MovedAddress {
	readonly from: string;
	readonly to: string;
}

/** An article that was withdrawn: its address answers 410 and never comes back by accident. */
export interface GoneAddress {
	readonly address: string;
	readonly reason?: string;
}

/** The memory of addresses, from `content/addresses.yaml` and the `aliases` of articles. */
export interface Addresses {
	readonly moved: readonly MovedAddress[];
	readonly gone: readonly GoneAddress[];
}
