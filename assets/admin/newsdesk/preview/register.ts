import type { NewsroomFacts } from "../../../../_includes/domain/newsdesk/facts.ts";
import { draftProblems } from "../controls/draft-problems.ts";
import { namePictures } from "../pictures.ts";
import { articlePreview } from "./preview.ts";

/** What of Sveltia takes previews. */
interface TakesPreviews {
	registerPreviewStyle(sheet: string): void;
	registerPreviewTemplate(collection: string, preview: unknown): void;
}

/** Gives Sveltia the preview of articles: what the strict reader has read last, as the page that it will be. */
export function registerPreview(cms: TakesPreviews, facts: NewsroomFacts): void {
	// All that is bundled lies beside the script.
	cms.registerPreviewStyle(new URL("newsdesk.css", import.meta.url).href);
	cms.registerPreviewTemplate(
		"articles",
		articlePreview({
			facts,
			// Nothing is said of what was not read yet.
			read: () => (draftProblems.latest.draft ? draftProblems.latest : undefined),
			listen: (heard) => draftProblems.listen(heard),
			unsent: (name) => namePictures(draftProblems.latest.draft?.values ?? {}).unsent.get(name),
		}),
	);
}
