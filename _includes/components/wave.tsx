/** The newspaper's mark: the tilde of "Tĩnh", which is also a wave of the river. Ends an article. */
export function Wave() {
	return (
		<svg class="wave" viewBox="0 0 48 16" width="48" height="16" aria-hidden="true">
			<path
				d="M3 11C9 2 15 2 24 8s15 6 21-3"
				fill="none"
				stroke="currentColor"
				stroke-width="4"
				stroke-linecap="round"
			/>
		</svg>
	);
}
