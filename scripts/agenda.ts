import path from "node:path";
import { planAgenda } from "../_includes/domain/agenda/agenda.ts";
import { newsroomTime } from "../_includes/domain/dates/dates.ts";
import { Undecided } from "../_includes/domain/letters/undecided.ts";
import { printProblems } from "../_includes/formats/print-problems.ts";
import { nameForProblems } from "../_includes/site/find-files.ts";
import { readNewsroom } from "../_includes/site/read/read-newsroom.ts";
import { settingsFrom } from "../_includes/site/settings.ts";
import { lastHands } from "./agenda/last-hands.ts";
import { printAgenda, type Waiting } from "./agenda/print-agenda.ts";
import { runCommand } from "./command/command.ts";
import { NEWSROOM_OPTIONS, newsroomOf } from "./command/newsroom-options.ts";
import { openDesk } from "./letters/open-desk.ts";

/** Of drafts beyond these git is not asked who wrote them: more are not shown. */
const ASKED_OF = 20;

await runCommand(
	{
		name: "agenda",
		summary:
			"Hôm nay ở tòa soạn: bài nào lên trang lúc nào, bài nào hết hạn, bản nháp nào đợi, thư nào chưa đọc.",
		options: {
			site: {
				type: "string",
				value: "URL",
				help: "trang báo đang chạy, để đếm thư ở đó; mã truy cập ở biến môi trường LETTERS_TOKEN",
			},
			cache: { type: "string", value: "DIR", help: "thư mục lưu tạm, nơi thư đợi", default: ".cache" },
			...NEWSROOM_OPTIONS,
		},
	},
	async ({ values: { site, cache, ...values } }) => {
		const settings = { ...settingsFrom({}, Date.now()), ...newsroomOf(values) };
		const { newsroom, problems } = await readNewsroom(settings, { remember: true });
		if (!newsroom) {
			process.stderr.write(printProblems(problems, "text", { colour: process.stderr.isTTY }));
			return 1;
		}
		const cards = newsroom.files.map(({ card }) => card);
		const front = { file: nameForProblems(path.join(settings.content, "front.yaml")), plan: newsroom.front };
		const agenda = planAgenda(cards, front, settings.now);
		const errors = problems.filter(({ severity }) => severity === "error").length;
		const letters = await lettersOf({ ...values, site, cache });
		process.stdout.write(
			printAgenda(agenda, {
				now: newsroomTime(settings.now),
				hands: await lastHands(
					settings.content,
					agenda.drafts.slice(0, ASKED_OF).map(({ file }) => file),
				),
				errors,
				warnings: problems.length - errors,
				...(letters && { letters }),
			}),
		);
		return 0;
	},
);

/** How many letters wait. Where the desk does not open it is said why: the rest of the day is told all the same. */
async function lettersOf(where: Parameters<typeof openDesk>[0]): Promise<Waiting["letters"]> {
	try {
		const { letters } = await (await openDesk(where, process.env)).list();
		const waiting = letters.filter(({ state }) => state === "waiting");
		const reports = waiting.filter(({ kind }) => kind === "report").length;
		const [oldest] = waiting;
		return {
			comments: waiting.length - reports,
			reports,
			...(oldest && { oldest: newsroomTime(Date.parse(oldest.received)) }),
		};
	} catch (error) {
		if (!(error instanceof Undecided)) throw error;
		console.error(error.message);
		return undefined;
	}
}
