/** Drawn by us in one line each, on a field of 20 by 20: they say which service is meant, in the ink of the page. */
const MARKS = {
	zalo: "M4 3h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H8l-4 3v-3a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM7 6h6l-6 6h6",
	facebook:
		"M12 18v-9a2.5 2.5 0 0 1 2.5-2.5H16M8.5 11h6.5M4 2h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z",
	x: "M3 3h3.5l10.5 14h-3.5zM16.5 3l-5.5 6M9 11.5L3.5 17",
	telegram: "M18 3L2 9.5l5 2L9 17l3-3.5 3.5 2.5zM18 3L7 11.5",
	email: "M2 4h16v12H2zM2 5l8 6 8-6",
} as const;

export type Service = keyof typeof MARKS;

/** The mark of a service, beside its name: nothing for a screen reader to say. */
export function ShareMark({ service }: { readonly service: Service }) {
	return (
		<svg class="share-mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
			<path
				d={MARKS[service]}
				fill="none"
				stroke="currentColor"
				stroke-width="1.75"
				stroke-linejoin="round"
			/>
		</svg>
	);
}
