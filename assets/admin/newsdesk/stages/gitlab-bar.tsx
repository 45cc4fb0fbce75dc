import { useEffect, useState } from "preact/hooks";
import type { GitLab, WaitingChange } from "./gitlab.ts";
import { printMoment } from "./moment.ts";
import { hostWords } from "./save-guard.ts";
import { OFTEN, STAGE_NAMES } from "./stage-bar.tsx";

export interface GitLabBarProps {
	/** `content/articles/2026/11/mua-dua.md` */
	readonly file: string;
	readonly gitlab: GitLab;
	/** Leaves the form for the list, and loads that. */
	readonly leave: () => void;
}

/** What the story that is open waits for at GitLab, and the button that publishes it where GitLab lets this viewer. */
export function GitLabBar({ file, gitlab, leave }: GitLabBarProps) {
	const [change, setChange] = useState<WaitingChange>();
	const [fault, setFault] = useState("");
	const [isBusy, setBusy] = useState(false);
	const look = () =>
		gitlab.look(file).then(
			(found) => {
				setChange(found);
				setFault("");
			},
			(error) => setFault(hostWords(error)),
		);
	useEffect(() => {
		void look();
		const again = () => document.visibilityState === "visible" && void look();
		const timer = setInterval(again, OFTEN);
		window.addEventListener("focus", again);
		return () => {
			clearInterval(timer);
			window.removeEventListener("focus", again);
		};
	}, [file]);
	const publish = async (one: WaitingChange) => {
		setBusy(true);
		try {
			await gitlab.publish(one);
			leave();
		} catch (error) {
			await look();
			setFault(hostWords(error));
		} finally {
			setBusy(false);
		}
	};

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
						onClick={() => void publish(change)}
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
