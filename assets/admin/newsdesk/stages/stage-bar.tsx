import { useState } from "preact/hooks";
import type { CommitGate } from "./commit-gate.ts";
import type { Host } from "./host/host.ts";
import { printMoment } from "./moment.ts";
import type { Overwriting } from "./save-guard.ts";
import { type Offer, offersFor, type Story, type Viewer, type Word } from "./story.ts";
import { useHost } from "./use-host.ts";
import { waitWords } from "./wait-words.ts";

export interface StageBarProps {
	/** `content/articles/2026/11/mua-dua.md` */
	readonly file: string;
	readonly host: Host;
	readonly overwriting: Overwriting;
	readonly gate: CommitGate;
	/** Loads the page anew, so that the form holds what stands at the host. */
	readonly reload: () => void;
	/** Leaves the form for the list, and loads that. */
	readonly leave: () => void;
}

export const STAGE_NAMES = {
	draft: "Bản nháp",
	pending_review: "Chờ biên tập",
	pending_publish: "Chờ duyệt",
	pending_deletion: "Chờ gỡ",
} as const satisfies Record<Story["stage"], string>;

const VERDICTS = {
	approved: "đã duyệt",
	changes: "dặn sửa",
	comment: "góp ý",
	lapsed: "đã duyệt bản trước",
} as const satisfies Record<Word["verdict"], string>;

/** Who has the story that is open, what it waits for, and what this viewer may do about it. */
export function StageBar({ file, host, overwriting, gate, reload, leave }: StageBarProps) {
	const [isReturning, setReturning] = useState(false);
	const [, draw] = useState(0);
	const listen = (again: () => void) => {
		const unhear = overwriting.listen(() => {
			draw((times) => times + 1);
			again();
		});
		// What Sveltia changes it changes in several steps.
		let soon: ReturnType<typeof setTimeout> | undefined;
		const unhearChanges = gate.listen(() => {
			clearTimeout(soon);
			soon = setTimeout(again, 500);
		});
		return () => {
			clearTimeout(soon);
			unhear();
			unhearChanges();
		};
	};
	const { seen: there, fault, isBusy, look, act } = useHost(file, () => host.look(file), listen);

	if (!there) return fault ? <p class="bao-stage-fault">{fault}</p> : null;
	const { story, viewer } = there;
	const mayOverwrite = overwriting.isRefused(file, there.head);
	if (!story && !mayOverwrite && !fault) return null;
	const offers = story ? offersFor(story, viewer) : [];
	const button = (offer: Offer, words: string, work: (story: Story) => Promise<unknown>, then: () => void) =>
		story &&
		offers.includes(offer) && (
			<button
				type="button"
				class={`bao-stage-${offer}`}
				disabled={isBusy}
				onClick={() => act(() => work(story), then)}
			>
				{words}
			</button>
		);
	return (
		<>
			{story && <StoryLines story={story} viewer={viewer} />}
			{fault && (
				<p class="bao-stage-fault" role="alert">
					{fault}
				</p>
			)}
			{story && isReturning ? (
				<ReturnForm
					isBusy={isBusy}
					send={(words) => act(() => host.giveBack(story, words), reload)}
					cancel={() => setReturning(false)}
				/>
			) : (
				<div class="bao-stage-buttons">
					{button("take", "Nhận bài", (one) => host.take(one, viewer), reload)}
					{button("approve", "Duyệt", host.approve, () => void look())}
					{offers.includes("return") && (
						<button type="button" disabled={isBusy} onClick={() => setReturning(true)}>
							Trả lại để sửa…
						</button>
					)}
					{button(
						"publish",
						story?.stage === "pending_deletion" ? "Gỡ khỏi báo" : "Đăng",
						(one) => host.publish(one),
						leave,
					)}
					{button("correct", "Đăng bản sửa này ngay", (one) => host.publish(one), leave)}
					{mayOverwrite && (
						<>
							<button type="button" disabled={isBusy} onClick={reload}>
								Mở bản mới nhất
							</button>
							<button type="button" disabled={isBusy} onClick={() => overwriting.allow(file, there.head)}>
								Lưu đè
							</button>
						</>
					)}
					<button type="button" disabled={isBusy} onClick={() => void look()}>
						Xem lại
					</button>
					{story && (
						<a href={story.url} target="_blank" rel="noreferrer">
							Mở ở kho bài
						</a>
					)}
				</div>
			)}
		</>
	);
}

function StoryLines({ story, viewer }: { readonly story: Story; readonly viewer: Viewer }) {
	const own = story.holder.login === viewer.login;
	const waits = waitWords(story, viewer);
	return (
		<>
			<p>
				<strong>{STAGE_NAMES[story.stage]}.</strong> {own ? "Anh chị" : story.holder.name} giữ bài từ{" "}
				{printMoment(story.heldSince)}; lưu lần cuối {printMoment(story.savedAt)}
				{story.savedBy && ` (${story.savedBy})`}.
			</p>
			{waits && <p>{waits}</p>}
			{story.words.map(({ by, verdict, text, at }) => (
				<p key={`${by.login} ${at.toISOString()}`} class="bao-stage-word">
					{by.name} {VERDICTS[verdict]}, {printMoment(at)}
					{text && `: ${text}`}
				</p>
			))}
		</>
	);
}

interface ReturnFormProps {
	readonly isBusy: boolean;
	readonly send: (words: string) => void;
	readonly cancel: () => void;
}

function ReturnForm({ isBusy, send, cancel }: ReturnFormProps) {
	const [words, setWords] = useState("");
	return (
		<form
			class="bao-stage-return"
			onSubmit={(event) => {
				event.preventDefault();
				send(words.trim());
			}}
		>
			<label>
				Cần sửa gì
				<textarea
					rows={3}
					required
					value={words}
					onInput={({ currentTarget }) => setWords(currentTarget.value)}
				/>
			</label>
			<div class="bao-stage-buttons">
				<button type="submit" disabled={isBusy || words.trim() === ""}>
					Trả lại để sửa
				</button>
				<button type="button" disabled={isBusy} onClick={cancel}>
					Thôi
				</button>
			</div>
		</form>
	);
}
