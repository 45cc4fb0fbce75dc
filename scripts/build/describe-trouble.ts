import type { MachineTrouble } from "../../_includes/site/make/machines/other-machines.ts";

/** What went wrong between machines, for whoever looks after them. The reasons are Turborepo's or the program's own. */
export function describeTrouble(trouble: MachineTrouble): string {
	return trouble.kind === "cache"
		? `Kho dựng chung không trả lời như cần (${trouble.why}); máy này tự dựng phần còn thiếu.`
		: `Không dùng nhóm tập ${trouble.group} do máy khác gửi: không đúng như bảng kê (${trouble.why}); máy này dựng lại nhóm ấy.`;
}
