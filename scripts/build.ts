import { readMoment } from "../_includes/domain/dates/dates.ts";
import { settingsFrom } from "../_includes/site/settings.ts";
import { runCommand, UsageError } from "./command.ts";
import { NEWSROOM_OPTIONS, newsroomOf } from "./newsroom-options.ts";
import { runBuild } from "./run-build.ts";

await runCommand(
	{
		name: "build",
		summary: "Kiểm tra mọi bài rồi dựng tờ báo thành các tệp tĩnh.",
		options: {
			...NEWSROOM_OPTIONS,
			output: { type: "string", value: "DIR", help: "thư mục kết quả", default: "_site" },
			cache: { type: "string", value: "DIR", help: "thư mục lưu tạm", default: ".cache" },
			now: { type: "string", value: "ISO", help: "coi như đang ở thời điểm này, ví dụ 2026-11-24T08:30" },
		},
	},
	async ({ values: { output, cache, now, ...values } }) => {
		const moment = now === undefined ? Date.now() : readMoment(now);
		if (moment === undefined)
			throw new UsageError(`--now “${now}” không phải một thời điểm, ví dụ 2026-11-24T08:30.`);
		return runBuild({ ...settingsFrom({}, moment), ...newsroomOf(values), output, cache });
	},
);
