import type { GitLab } from "./host/gitlab.ts";
import { printMoment } from "./moment.ts";
import { STAGE_NAMES } from "./stage-bar.tsx";
import { useHost } from "./use-host.ts";

export interface GitLabBarProps {
	/** `content/articles/2026/11/mua-dua.md` */
	readonly file: string;
	readonly gitlab: GitLab;
	/** Leaves the form for the list, and loads that. */
	readonly leave: () => void;
}

/** What the story that is open waits for at GitLab, and the button that publishes it where GitLab lets this viewer. */
export function GitLabBar({ file, gitlab, leave }: GitLabBarProps) {
	const { seen: change, fault, isBusy, look, act } = useHost(file, () => gitlab.look(file));
	if (!change && fault === "") return null;
	return (
		<>
			{change && (
				<p>
					<strong>{STAGE_NAMES[change.stage]}.</strong> {change.begunBy} mở bản này lúc{" "}
					{printMoment(change.begunAt)}. {change.waits}
				</p>
			)}
			{fault && (
				<p class="bao-stage-fault" role="alert">
					{fault}
				</p>
			)}
			<div class="bao-stage-buttons">
				{change?.mayPublish && (
					<button
						type="button"
						class="bao-stage-publish"
						disabled={isBusy}
						onClick={() => void act(() => gitlab.publish(change), leave)}
					>
						{change.stage === "pending_deletion" ? "Gỡ khỏi báo" : "Đăng"}
					</button>
				)}
				<button type="button" disabled={isBusy} onClick={() => void look()}>
					Xem lại
				</button>
				{change && (
					<a href={change.url} target="_blank" rel="noreferrer">
						Mở ở kho bài
					</a>
				)}
			</div>
		</>
	);
}
