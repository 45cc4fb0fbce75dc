/** What Eleventy tells of a run: where it writes. */
export interface BuildEvent {
	readonly directories: { readonly output: string };
}
