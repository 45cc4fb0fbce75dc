import { readMoment } from "../_includes/domain/dates/dates.ts";
import { readShard } from "../_includes/domain/volumes/share-out.ts";
import { lettersKey } from "../_includes/site/services/letters/letters-key.ts";
import { remoteCacheFrom, repositoryFrom, settingsFrom } from "../_includes/site/settings.ts";
import { runBuild, runShare } from "./build/run-build.ts";
import { newsroomHook, tellNewsroom } from "./build/tell-newsroom.ts";
import { runCommand, UsageError } from "./command/command.ts";
import { NEWSROOM_OPTIONS, newsroomOf } from "./command/newsroom-options.ts";

await runCommand(
	{
		name: "build",
		summary: "Kiểm tra mọi bài rồi dựng tờ báo thành các tệp tĩnh.",
		options: {
			...NEWSROOM_OPTIONS,
			output: { type: "string", value: "DIR", help: "thư mục kết quả", default: "_site" },
			cache: { type: "string", value: "DIR", help: "thư mục lưu tạm", default: ".cache" },
			shard: {
				type: "string",
				value: "K/N",
				help: "chỉ dựng phần của máy thứ K trong N máy, không ra trang báo: “3/8”",
			},
			now: { type: "string", value: "NGÀY", help: "coi như đang ở lúc này, như “2026-11-24 08:30”" },
		},
	},
	async ({ values: { output, cache, now, shard, ...values } }) => {
		const reading = now === undefined ? undefined : readMoment(now);
		if (reading?.ok === false) throw new UsageError(`--now: ${reading.message} ${reading.cure}`);
		const moment = reading?.time.epoch ?? Date.now();
		if (process.env["NETLIFY"] === "true" && lettersKey(process.env) === undefined)
			console.warn(
				"Hộp thư bạn đọc chưa mở: đặt LETTERS_KEY (từ 32 ký tự, như “openssl rand -base64 32” in ra) trong phần biến môi trường của trang trên Netlify.",
			);
		const settings = {
			...{ ...settingsFrom({}, moment), ...repositoryFrom(process.env), ...remoteCacheFrom(process.env) },
			...{ ...newsroomOf(values), output, cache },
		};
		if (shard !== undefined) {
			const share = readShard(shard);
			if (!share) throw new UsageError(`--shard cần “K/N” như “3/8”, nhận được “${shard}”.`);
			return runShare(share, settings);
		}
		const hook = newsroomHook(process.env);
		return runBuild(
			settings,
			hook === undefined ? {} : { failed: (why) => tellNewsroom(hook, why, console.error) },
		);
	},
);
