import type { NewsroomTime } from "../dates/dates.ts";

/** How far a story has come on the newsdesk before it is in the newspaper: with its author, with an editor, ready to print. */
export type Stage = "draft" | "review" | "ready";

/** A story on the newsdesk that is not in the newspaper yet, or a change of one that is. */
export interface Review {
	readonly stage: Stage;
	readonly title: string;
	/** Whose it is. */
	readonly by: string;
	readonly changed: NewsroomTime;
	/** Its page on the git host. */
	readonly link: string;
}
