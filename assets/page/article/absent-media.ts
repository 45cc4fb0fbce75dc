/** Tells under sounds, films and documents that the stored edition has none of them: asked for where there is no network. */
export function tellAbsentMedia(root: Document): void {
	const notes = root.querySelectorAll<HTMLElement>(".media-absent");
	if (notes.length === 0) return;
	const tell = (note: HTMLElement) => {
		note.hidden = navigator.onLine;
	};
	for (const note of notes) if (!navigator.onLine) tell(note);
	for (const change of ["online", "offline"]) addEventListener(change, () => notes.forEach(tell));
	for (const player of root.querySelectorAll("audio, video")) {
		const note = player.parentElement?.querySelector<HTMLElement>(".media-absent");
		player.addEventListener("play", showCaptions, { once: true });
		// A source tells its error to nobody above it.
		if (note) player.addEventListener("error", () => tell(note), true);
	}
}

/** Captions come once a film is played, and not before. */
function showCaptions({ currentTarget }: Event): void {
	if (!(currentTarget instanceof HTMLVideoElement)) return;
	const [captions] = currentTarget.textTracks;
	if (captions) captions.mode = "showing";
}
