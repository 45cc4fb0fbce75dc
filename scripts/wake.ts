import { openFolderShelf } from "../_includes/site/services/host/folder-shelf.ts";
import { siteAt } from "../_includes/site/services/host/published-site.ts";
import { type AskForBuild, buildHook } from "../_includes/site/services/wake/build-hook.ts";
import { tellWaking } from "../_includes/site/services/wake/tell-waking.ts";
import { wake } from "../_includes/site/services/wake/wake.ts";
import { runCommand, UsageError } from "./command/command.ts";

await runCommand(
	{
		name: "wake",
		summary:
			"Xem giờ một lần: đến giờ của bài hẹn giờ hay hết hạn thì gọi nơi đăng báo dựng lại, đúng một lần.",
		options: {
			site: { type: "string", value: "URL", help: "địa chỉ của báo, như “https://tintinh.example”" },
			hook: { type: "string", value: "URL", help: "địa chỉ gọi dựng (build hook) của nơi đăng báo" },
			record: {
				type: "string",
				value: "DIR",
				default: ".cache/wake",
				help: "thư mục ghi nhớ đã gọi những lần nào",
			},
		},
	},
	async ({ values: { site, hook, record } }) => {
		if (site === undefined || hook === undefined) throw new UsageError("Thiếu --site hoặc --hook.");
		const waking = await wake({
			site: siteAt(origin(site)),
			shelf: await openFolderShelf(record),
			ask: hookAt(hook),
			now: Date.now,
		}).catch((error: Error) => ({ did: "stop", why: error.message }) as const);
		if (waking.did === "stop") {
			console.error(`Chưa xem được giờ hẹn của ${site}: ${waking.why}`);
			return 1;
		}
		console[waking.did === "fail" ? "error" : "log"](tellWaking(waking));
		return waking.did === "fail" ? 1 : 0;
	},
);

function origin(site: string): string {
	const url = URL.canParse(site) ? new URL(site) : undefined;
	if (!url || !/^https?:$/.test(url.protocol))
		throw new UsageError(
			`--site: “${site}” không phải địa chỉ trang web. Viết như “https://tintinh.example”.`,
		);
	return url.origin;
}

function hookAt(hook: string): AskForBuild {
	try {
		return buildHook(hook);
	} catch {
		throw new UsageError("--hook: không phải địa chỉ trang web. Chép nguyên địa chỉ mà nơi đăng báo cho.");
	}
}
