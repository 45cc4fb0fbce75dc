import { COMMENT_FORM_ID, COMMENTS_BOX } from "../../domain/addresses/paths/letters.ts";

/** Characters that a field takes. */
interface FieldLengths {
	readonly name: number;
	readonly text: number;
	readonly contact: number;
}

interface CommentFormProps {
	/** Path of the article. */
	readonly article: string;
	readonly lengths: FieldLengths;
	/** The last day on which one can write, as it is printed; absent: for ever. */
	readonly lastDay?: string;
	/** Whom one may answer. */
	readonly replies: readonly { readonly id: string; readonly name: string; readonly time: string }[];
	/** Where the newspaper says what it keeps of a letter. */
	readonly privacy?: string;
}

/**
 * A form that works before, and without, any script. Whether it is still open is judged by whoever receives it and by
 * the reader's script: a finished page does not know what day it is.
 */
export function CommentForm({ article, lengths, lastDay, replies, privacy }: CommentFormProps) {
	return (
		<form class="comment-form" id={COMMENT_FORM_ID} method="post" action={COMMENTS_BOX}>
			<h3>Viết bình luận</h3>
			<input type="hidden" name="article" value={article} />
			{replies.length > 0 && (
				<label>
					Trả lời
					<select name="replyTo">
						<option value="">Không riêng ai</option>
						{replies.map(({ id, name, time }) => (
							<option key={id} value={id}>
								{name}, {time}
							</option>
						))}
					</select>
				</label>
			)}
			<label>
				Tên
				<input type="text" name="name" required maxlength={lengths.name} autocomplete="name" />
			</label>
			<label>
				Bình luận
				<textarea name="text" required maxlength={lengths.text} rows={5} />
			</label>
			<label>
				Thư điện tử hoặc điện thoại (không bắt buộc, không đăng)
				<input type="text" name="contact" maxlength={lengths.contact} autocomplete="email" />
			</label>
			<label class="comment-decoy">
				Để trống
				<input type="text" name="website" tabindex={-1} autocomplete="off" />
			</label>
			<p class="comment-note">
				<span class="comment-terms">
					Biên tập viên đọc trước khi đăng.
					{lastDay && ` Nhận đến hết ngày ${lastDay}.`}
				</span>{" "}
				{privacy && <a href={privacy}>Tòa soạn giữ gì của bạn?</a>}
			</p>
			<button type="submit">Gửi bình luận</button>
		</form>
	);
}
