import type { Decided } from "../_includes/domain/letters/desk.ts";
import { Undecided } from "../_includes/domain/letters/undecided.ts";
import { visible } from "../_includes/formats/print-problems.ts";
import { runCommand } from "./command/command.ts";
import { NEWSROOM_OPTIONS } from "./command/newsroom-options.ts";
import { openDesk } from "./letters/open-desk.ts";
import { printDecided } from "./letters/print-decided.ts";
import { printLetters } from "./letters/print-letters.ts";
import { ERRANDS, readErrand } from "./letters/read-errand.ts";

await runCommand(
	{
		name: "letters",
		summary: "Đọc và quyết định thư bạn đọc: bình luận đang đợi, báo lỗi trong bài.",
		positionals: { name: "VIỆC", many: true, optional: true, help: ERRANDS },
		options: {
			text: {
				type: "string",
				value: "LỜI",
				help: "lời trả lời, lời đã sửa, hay lời đính chính, tùy việc",
			},
			answer: { type: "string", value: "LỜI", help: "với approve: duyệt và in luôn lời của tòa soạn" },
			all: { type: "boolean", help: "kể cả thư đã từ chối, đã sửa xong, còn giữ trong ba mươi ngày" },
			site: {
				type: "string",
				value: "URL",
				help: "trang báo đang chạy, thay cho kho thư trên máy này; mã truy cập ở biến môi trường LETTERS_TOKEN",
			},
			json: { type: "boolean", help: "in kết quả dưới dạng JSON" },
			cache: { type: "string", value: "DIR", help: "thư mục lưu tạm, nơi thư đợi", default: ".cache" },
			...NEWSROOM_OPTIONS,
		},
	},
	async ({ values, positionals }) => {
		const errand = readErrand(positionals, values);
		const decided: Decided[] = [];
		const printJson = (answer: object) =>
			process.stdout.write(`${JSON.stringify(answer, undefined, "\t")}\n`);
		try {
			const desk = await openDesk(values, process.env);
			if (errand.kind === "list") {
				const { editor, letters } = await desk.list();
				const shown = letters.filter(
					({ kind, state }) => (values.all || state === "waiting") && (!errand.only || kind === errand.only),
				);
				if (values.json) printJson({ editor, letters: shown });
				else process.stdout.write(printLetters(shown));
				return 0;
			}
			for (const decision of errand.decisions) {
				const one = await desk.decide(decision);
				decided.push(one);
				if (!values.json) process.stdout.write(printDecided(one));
			}
			return 0;
		} catch (error) {
			if (!(error instanceof Undecided)) throw error;
			process.stderr.write(`${visible(error.message)}\n`);
			return 1;
		} finally {
			if (values.json && errand.kind === "decide") printJson({ decided });
		}
	},
);
