import { type Podcast, podcasts, printPodcast } from "../_includes/formats/feeds/podcast.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

interface PodcastData extends FrontData {
	readonly podcast: Podcast;
}

export const data = {
	pagination: {
		data: "lists.sections",
		before: (_: unknown, { view }: FrontData) => podcasts(view),
		size: 1,
		alias: "podcast",
	},
	permalink: ({ podcast }: PodcastData) => podcast.path,
};

/** The podcast of the newspaper, and of each section that has an episode. */
export function render({ view, podcast }: PodcastData): string {
	return printPodcast(podcast, view);
}
