/** Tells under sounds, films and documents that the stored edition has none of them: asked for where there is no network. */
export function tellAbsentMedia(root: Document): void {
	const notes = root.querySelectorAll<HTMLElement>(".media-absent");
	const tell = () => {
		for (const note of notes) note.hidden = navigator.onLine;
	};
	tell();
	addEventListener("online", tell);
	addEventListener("offline", tell);
	// Who stands above a player hears of both on their way down alone.
	root.addEventListener("error", tell, true);
	root.addEventListener("play", showCaptions, true);
}

/** Captions come once a film is begun, and not before; who turns them off in its midst has them off. */
function showCaptions({ target }: Event): void {
	const { currentTime, textTracks } = target as HTMLMediaElement;
	const [captions] = textTracks;
	if (captions && currentTime === 0) captions.mode = "showing";
}
