import { DESK_FEED, LETTERS_DESK } from "../../domain/addresses/paths/desk.ts";
import type { DeskState } from "../../domain/letters/desk.ts";

/** What waits on the editors' desk, as a JSON Feed, newest first. Nobody's address is in it. */
export function deskFeed({ letters }: DeskState, origin: string) {
	return {
		version: "https://jsonfeed.org/version/1.1",
		title: "Thư bạn đọc đang đợi",
		language: "vi",
		home_page_url: origin + LETTERS_DESK,
		feed_url: origin + DESK_FEED,
		items: letters
			.filter(({ state }) => state === "waiting")
			.map(({ id, article, heading, text, report, doubts, received }) => ({
				id,
				url: `${origin}${LETTERS_DESK}#thu-${id}`,
				external_url: origin + article,
				title: heading,
				content_text: [report?.sentence && `“${report.sentence}”`, text, ...doubts]
					.filter(Boolean)
					.join("\n\n"),
				date_published: received,
			}))
			.reverse(),
	};
}
