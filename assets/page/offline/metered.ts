/** What some browsers tell of the network. Safari and Firefox tell nothing; Chrome on a desk knows no `type`. */
export interface Connection {
	readonly saveData?: boolean;
	/** `wifi`, `cellular`, ... */
	readonly type?: string;
	/** `slow-2g` to `4g` */
	readonly effectiveType?: string;
}

/** Whether much may be fetched unasked: only where the browser says that the network costs nothing and is quick. */
export function mayFetchUnasked(connection: Connection | undefined): boolean {
	return connection?.effectiveType === "4g" && !connection.saveData && connection.type !== "cellular";
}
