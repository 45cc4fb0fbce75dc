import { Undecided } from "../_includes/domain/letters/undecided.ts";
import { countWaiting, tellToday } from "../_includes/site/services/agenda/diary.ts";
import { openLocalDiary } from "../_includes/site/services/agenda/local-diary.ts";
import { printAgenda } from "./agenda/print-agenda.ts";
import { runCommand } from "./command/command.ts";
import { NEWSROOM_OPTIONS, newsroomOf } from "./command/newsroom-options.ts";
import { openDesk } from "./letters/open-desk.ts";

await runCommand(
	{
		name: "agenda",
		summary:
			"Hôm nay ở tòa soạn: bài nào lên trang lúc nào, bài nào hết hạn, bản nháp nào đợi, thư nào chưa đọc.",
		options: {
			site: {
				type: "string",
				value: "URL",
				help: "trang báo đang chạy, để kể cả thư và bài chờ duyệt ở đó; mã truy cập ở biến môi trường LETTERS_TOKEN",
			},
			cache: { type: "string", value: "DIR", help: "thư mục lưu tạm, nơi thư đợi", default: ".cache" },
			...NEWSROOM_OPTIONS,
		},
	},
	async ({ values: { site, cache, ...values } }) => {
		const desk = () => openDesk({ ...values, site, cache }, process.env);
		// Where the desk does not open it is said why: the rest of the day is told all the same.
		const letters = async () => {
			try {
				return countWaiting(await (await desk()).list());
			} catch (error) {
				if (!(error instanceof Undecided)) throw error;
				console.error(error.message);
				return undefined;
			}
		};
		try {
			const told = site
				? await (await desk()).day()
				: await tellToday(openLocalDiary(newsroomOf(values)), letters, Date.now());
			process.stdout.write(printAgenda(told));
			return 0;
		} catch (error) {
			if (!(error instanceof Undecided)) throw error;
			console.error(error.message);
			return 1;
		}
	},
);
