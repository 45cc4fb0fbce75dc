/** Tells under a sound or a film that does not come that the stored edition has none: asked for where there is no network. */
export function tellAbsentMedia(root: Document): void {
	const tell = (player: Element) => {
		const note = player.parentElement?.querySelector<HTMLElement>(".media-absent");
		if (note) note.hidden = navigator.onLine;
	};
	const players = root.querySelectorAll("audio, video");
	for (const player of players) {
		if (!navigator.onLine) tell(player);
		player.addEventListener("play", showCaptions, { once: true });
		// A source tells its error to nobody above it.
		player.addEventListener("error", () => tell(player), true);
	}
	if (players.length === 0) return;
	for (const change of ["online", "offline"])
		addEventListener(change, () => {
			for (const player of players) tell(player);
		});
}

/** Captions come once a film is played, and not before. */
function showCaptions({ currentTarget }: Event): void {
	if (!(currentTarget instanceof HTMLVideoElement)) return;
	const [captions] = currentTarget.textTracks;
	if (captions) captions.mode = "showing";
}
