import path from "node:path";
import { newsroomTime } from "../../../domain/dates/dates.ts";
import type { LastHand } from "../../../formats/agenda/tell-day.ts";
import { gitIn } from "../../read/history/git.ts";

/**
 * Who wrote each file last, and when, as git knows it.
 *
 * @param folder inside the repository
 * @param files from the folder in which the command runs
 * @returns nothing of files that git does not know; of none, outside a repository
 */
export async function lastHands(
	folder: string,
	files: readonly string[],
): Promise<ReadonlyMap<string, LastHand>> {
	const hands = new Map<string, LastHand>();
	const git = await gitIn(folder).catch(() => undefined);
	if (!git) return hands;
	for (const file of files) {
		const words = ["log", "-1", "--format=%ct%x00%an", "--", path.resolve(file)];
		const [seconds = "", name = ""] = (await git.text(...words).catch(() => "")).trimEnd().split("\0");
		if (/^\d+$/.test(seconds)) hands.set(file, { name, at: newsroomTime(Number(seconds) * 1000) });
	}
	return hands;
}
