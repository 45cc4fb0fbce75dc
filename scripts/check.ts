import { hasError } from "../_includes/domain/problem.ts";
import { printProblems } from "../_includes/formats/print-problems.ts";
import { readNewsroom } from "../_includes/site/read-newsroom.ts";
import { settingsFrom } from "../_includes/site/settings.ts";
import { runCommand } from "./command.ts";
import { NEWSROOM_OPTIONS, newsroomOf } from "./newsroom-options.ts";

await runCommand(
	{
		name: "check",
		summary: "Kiểm tra mọi bài và in ra mọi lỗi, mỗi lỗi kèm dòng, cột và cách sửa.",
		options: {
			...NEWSROOM_OPTIONS,
			json: { type: "boolean", help: "in kết quả dưới dạng JSON" },
		},
	},
	async ({ values: { json, ...values } }) => {
		const { newsroom, problems } = await readNewsroom({
			...settingsFrom({}, Date.now()),
			...newsroomOf(values),
		});
		if (json) process.stdout.write(printProblems(problems, "json"));
		else {
			process.stdout.write(printProblems(problems, "text", { colour: process.stdout.isTTY }));
			if (process.env["GITHUB_ACTIONS"] === "true") process.stdout.write(printProblems(problems, "github"));
			if (problems.length === 0) console.log(`${newsroom?.files.length ?? 0} bài, không có lỗi nào.`);
		}
		return hasError(problems) ? 1 : 0;
	},
);
