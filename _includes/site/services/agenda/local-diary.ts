import path from "node:path";
import { planAgenda } from "../../../domain/agenda/agenda.ts";
import { Undecided } from "../../../domain/letters/undecided.ts";
import { printProblems } from "../../../formats/print-problems.ts";
import { nameForProblems } from "../../find-files.ts";
import { readNewsroom } from "../../read/read-newsroom.ts";
import { type Settings, settingsFrom } from "../../settings.ts";
import type { Diary } from "./diary.ts";
import { lastHands } from "./last-hands.ts";

/** Of drafts beyond these git is not asked who wrote them: more are not shown. */
const ASKED_OF = 20;

/** The day as the files of this machine have it. */
export function openLocalDiary(place: Pick<Settings, "content" | "articles">): Diary {
	return {
		async look(now) {
			const settings = { ...settingsFrom({}, now), ...place };
			const { newsroom, problems } = await readNewsroom(settings, { remember: true });
			if (!newsroom) throw new Undecided("failed", printProblems(problems, "text"));
			const front = {
				file: nameForProblems(path.join(settings.content, "front.yaml")),
				plan: newsroom.front,
			};
			const agenda = planAgenda(
				newsroom.files.map(({ card }) => card),
				front,
				now,
			);
			const errors = problems.filter(({ severity }) => severity === "error").length;
			const drafts = agenda.drafts.slice(0, ASKED_OF).map(({ file }) => file);
			return {
				agenda,
				hands: await lastHands(settings.content, drafts),
				checked: { errors, warnings: problems.length - errors },
			};
		},
	};
}
