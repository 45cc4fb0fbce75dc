/** A moment as readers see it, and as machines read it. */
export interface PrintedTime {
	/** `2022-05-26T18:56:00+07:00` */
	readonly iso: string;
	/** `26/05/2022 - 18:56` */
	readonly text: string;
}

/** A printed moment. */
export function Time({ time }: { readonly time: PrintedTime }) {
	return <time datetime={time.iso}>{time.text}</time>;
}
