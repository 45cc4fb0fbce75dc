import { COMMENT_FORM_ID, commentId } from "../../domain/addresses/paths/letters.ts";
import type { Paragraph } from "../../domain/letters/letter-text.ts";
import { type PrintedTime, Time } from "../time.tsx";
import { LetterText } from "./letter-text.tsx";

/** A comment as it is printed. */
export interface PrintedComment {
	readonly id: string;
	readonly name: string;
	readonly time: PrintedTime;
	readonly paragraphs: readonly Paragraph[];
	/** Whom it answers: where that one stands, and how it begins. */
	readonly replyTo?: { readonly name: string; readonly url: string; readonly words: string };
	readonly answer?: {
		/** "Tòa soạn trả lời" */
		readonly heading: string;
		readonly time: PrintedTime;
		readonly paragraphs: readonly Paragraph[];
	};
}

interface CommentListProps {
	readonly comments: readonly PrintedComment[];
	/** Whether the form to answer them is on the same page. */
	readonly canReply: boolean;
}

/** What readers have written, oldest first; each with its own address, and the newsroom's answer under it. */
export function CommentList({ comments, canReply }: CommentListProps) {
	return (
		<ol class="comment-list">
			{comments.map(({ id, name, time, paragraphs, replyTo, answer }) => (
				<li key={id} class="comment" id={commentId(id)}>
					<p class="comment-head">
						<b class="comment-name">{name}</b>
						<a href={`#${commentId(id)}`}>
							<Time time={time} />
						</a>
					</p>
					{replyTo && (
						<p class="comment-quote">
							Trả lời <a href={replyTo.url}>{replyTo.name}</a>: “{replyTo.words}”
						</p>
					)}
					<div class="comment-text">
						<LetterText paragraphs={paragraphs} />
					</div>
					{answer && (
						<div class="comment-answer">
							<p class="comment-head">
								<b>{answer.heading}</b>
								<Time time={answer.time} />
							</p>
							<div class="comment-text">
								<LetterText paragraphs={answer.paragraphs} />
							</div>
						</div>
					)}
					{canReply && (
						<a class="comment-reply" href={`#${COMMENT_FORM_ID}`}>
							Trả lời
						</a>
					)}
				</li>
			))}
		</ol>
	);
}
