import type { Status } from "../domain/article/live.ts";

export type HiddenStatus = Exclude<Status, "live">;

const WORDS = { draft: "Bản nháp", embargoed: "Hẹn giờ", expired: "Hết hạn" } satisfies Record<
	HiddenStatus,
	string
>;

/** Tells the newsroom, in a preview, that readers do not see this article. */
export function StatusMark({ status }: { readonly status: HiddenStatus }) {
	return <strong class={`status-mark status-mark--${status}`}>{WORDS[status]}</strong>;
}
