import type { Agenda } from "../../../domain/agenda/agenda.ts";
import type { DayTold } from "../../../domain/agenda/day-told.ts";
import { newsroomTime } from "../../../domain/dates/dates.ts";
import type { Letter } from "../../../domain/letters/letter.ts";
import { tellDay, type Waiting, type WaitingLetters } from "../../../formats/agenda/tell-day.ts";

/** What the files of the newsroom and their host say of the day. */
export type DiaryPage = Omit<Waiting, "now" | "letters"> & { readonly agenda: Agenda };

/** Where the newsroom's files are read for what the day brings: a folder here, a repository on its host there. */
export interface Diary {
	/** @throws Undecided where they cannot be read */
	look(now: number): Promise<DiaryPage>;
}

/** The day at the desk: what the diary says, and the letters that wait. */
export async function tellToday(
	diary: Diary,
	letters: () => Promise<WaitingLetters | undefined>,
	now: number,
): Promise<DayTold> {
	const [{ agenda, ...page }, waiting] = await Promise.all([diary.look(now), letters()]);
	return tellDay(agenda, { ...page, now: newsroomTime(now), ...(waiting && { letters: waiting }) });
}

/** How many letters wait. */
export function countWaiting({
	letters,
}: {
	readonly letters: readonly Pick<Letter, "kind" | "state" | "received">[];
}): WaitingLetters {
	const waiting = letters.filter(({ state }) => state === "waiting");
	const reports = waiting.filter(({ kind }) => kind === "report").length;
	const [oldest] = waiting;
	return {
		comments: waiting.length - reports,
		reports,
		...(oldest && { oldest: newsroomTime(Date.parse(oldest.received)) }),
	};
}
