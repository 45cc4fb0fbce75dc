import type { Diary } from "../../../agenda/diary.ts";
import type { Archive } from "../archive.ts";

/** Who may push to the repository, and the repository for them. */
export interface HostEditor {
	/** What they call themselves; may be empty. */
	readonly name: string;
	readonly login: string;
	readonly archive: Archive;
	readonly diary: Diary;
}
