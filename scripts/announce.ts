import path from "node:path";
import { fileProblem, type Problem } from "../_includes/domain/problem/problem.ts";
import { readNewspaper } from "../_includes/domain/reader/newsroom/read-newspaper.ts";
import { printProblems } from "../_includes/formats/print-problems.ts";
import { nameForProblems } from "../_includes/site/find-files.ts";
import { readText } from "../_includes/site/read/bytes/read-bytes.ts";
import { announce } from "./announce/announce.ts";
import { runCommand } from "./command/command.ts";
import { NEWSROOM_OPTIONS } from "./command/newsroom-options.ts";
import { settleAndTell } from "./command/settle-and-tell.ts";

await runCommand(
	{
		name: "announce",
		summary:
			"Kể những trang đã đổi từ lần báo trước; thêm --send thì báo cho máy tìm kiếm (IndexNow) và trạm phát tin (WebSub).",
		options: {
			send: { type: "boolean", help: "gửi thật; không có tùy chọn này thì chỉ in ra" },
			"if-set": {
				type: "boolean",
				help: "báo chưa khai nơi nhận nào (indexNowKey, hub) thì thôi, không coi là lỗi",
			},
			content: NEWSROOM_OPTIONS.content,
			site: { type: "string", value: "DIR", default: "_site", help: "thư mục trang báo đã dựng và đã đăng" },
			record: {
				type: "string",
				value: "FILE",
				default: ".cache/announced.json",
				help: "tệp ghi nhớ lần báo trước",
			},
			endpoint: {
				type: "string",
				value: "URL",
				default: "https://api.indexnow.org/indexnow",
				help: "nơi nhận của IndexNow",
			},
		},
	},
	async ({ values }) => {
		await settleAndTell(values.site);
		const place = path.join(values.content, "newspaper.yaml");
		const file = nameForProblems(place);
		const decoded = readText(place) ?? { problem: noNewspaper(file) };
		const { value: newspaper, problems } =
			decoded.text === undefined
				? { value: undefined, problems: [decoded.problem] }
				: readNewspaper(file, decoded.text);
		if (!newspaper) {
			process.stderr.write(printProblems(problems, "text", { colour: process.stderr.isTTY }));
			return 1;
		}
		if (values["if-set"] && !newspaper.indexNowKey && !newspaper.hub) {
			console.log("Báo chưa khai nơi nhận nào (indexNowKey, hub): không báo cho ai.");
			return 0;
		}
		return announce({ ...values, newspaper, print: console.log, complain: console.error });
	},
);

function noNewspaper(file: string): Problem {
	return fileProblem(
		"error",
		file,
		`Không có tệp “${file}”, nên không biết địa chỉ của báo.`,
		"Lấy lại tệp từ git, hoặc xem lại tên thư mục sau --content.",
	);
}
