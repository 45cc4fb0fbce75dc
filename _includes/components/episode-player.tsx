import type { AiUse } from "../domain/article/article.ts";
import { AI_MARKS } from "../domain/text/ai-marks.ts";

interface EpisodePlayerProps {
	readonly title: string;
	readonly url: string;
	/** `audio/mpeg` */
	readonly type: string;
	/** "12 phút 30 giây" */
	readonly length: string;
	/** "Tải về MP3, 5,2 MB" */
	readonly download: string;
	readonly chapters: readonly { readonly at: string; readonly title: string }[];
	/** What was said, in paragraphs. */
	readonly transcript: readonly string[];
	readonly ai?: AiUse | undefined;
}

/** The sound of an article that is an episode, at the top of the story. Nothing of it comes before somebody plays it. */
export function EpisodePlayer(props: EpisodePlayerProps) {
	const { title, url, type, length, download, chapters, transcript, ai } = props;
	return (
		<section class="media" aria-label="Bản nghe">
			<figure class="episode">
				<figcaption>
					<span class="media-title">Nghe bài này</span> · <span class="media-length">{length}</span>
					{ai && " · "}
					{ai && <span class="ai-mark">{AI_MARKS.sound[ai]}</span>}
				</figcaption>
				{/* biome-ignore lint/a11y/useMediaCaption: what is said stands as text under it. */}
				<audio controls preload="none" aria-label={title}>
					<source src={url} type={type} />
				</audio>
				<p class="media-absent" hidden>
					Âm thanh không có trong bản đọc ngoại tuyến.
				</p>
				{chapters.length > 0 && (
					<ol class="episode-chapters">
						{chapters.map((chapter) => (
							<li key={chapter.at}>
								<span class="episode-at">{chapter.at}</span> {chapter.title}
							</li>
						))}
					</ol>
				)}
				<p class="media-files">
					<a class="media-download" href={url} download="">
						{download}
					</a>
				</p>
			</figure>
			{transcript.length > 0 && (
				<details class="transcript">
					<summary>Bản chép lời</summary>
					{transcript.map((paragraph) => (
						<p key={paragraph}>{paragraph}</p>
					))}
				</details>
			)}
		</section>
	);
}
