import { EpisodePlayer } from "../components/episode-player.tsx";
import type { Article } from "../domain/article/article.ts";
import { ATTACHMENT_TYPES } from "../domain/article/attachment.ts";
import { printBytes, printClock, printDuration } from "../domain/text/duration.ts";
import type { CardsView } from "../domain/views.ts";
import { spokenIn } from "../formats/markdown/blocks/media-parts.ts";

interface EpisodeProps {
	readonly view: Pick<CardsView, "attachments">;
	readonly article: Pick<Article, "title" | "audio">;
}

/** The player of an article that is an episode; nothing where its file is lost. */
export function EpisodePart({ view, article: { title, audio } }: EpisodeProps) {
	const sound = audio && view.attachments.get(audio.src);
	if (!sound) return null;
	return (
		<EpisodePlayer
			title={title}
			url={sound.url}
			type={ATTACHMENT_TYPES[sound.type].type}
			length={printDuration(sound.seconds ?? 0)}
			download={`Tải về ${ATTACHMENT_TYPES[sound.type].name}, ${printBytes(sound.bytes)}`}
			chapters={(audio.chapters ?? []).map(({ from, title }) => ({ at: printClock(from), title }))}
			transcript={spokenIn(view.attachments.get(audio.transcript ?? ""))}
			ai={audio.ai}
		/>
	);
}
