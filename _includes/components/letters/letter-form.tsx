import { COMMENTS_BOX, REPORTS_BOX } from "../../domain/addresses/paths/letters.ts";
import type { FieldFaults, Writing } from "../../domain/letters/writing.ts";
import { LetterField } from "./letter-field.tsx";

interface LetterFormProps {
	/** What was written so far. */
	readonly writing: Writing;
	readonly faults: FieldFaults;
	/** The signed time of this form. */
	readonly time: string;
	/** Characters that fields take. */
	readonly lengths: Readonly<Record<"name" | "text" | "contact", number>>;
}

/** A comment that is not sent yet, as the reader wrote it. */
export function CommentAgain(props: LetterFormProps) {
	const { writing, faults, lengths } = props;
	return (
		<form class="letter-form" method="post" action={COMMENTS_BOX}>
			<Hidden {...props} />
			<LetterField label="Tên" name="name" fault={faults.name}>
				{(attributes) => (
					<input
						type="text"
						{...attributes}
						value={writing.name}
						maxlength={lengths.name}
						required
						autocomplete="name"
					/>
				)}
			</LetterField>
			<TextField {...props} label="Bình luận" />
			<ContactField {...props} />
			<Decoy {...props} />
			<button type="submit">Gửi bình luận</button>
		</form>
	);
}

interface ReportFormProps extends LetterFormProps {
	/** Kinds of mistakes: the value, and as it is read. */
	readonly mistakes: readonly (readonly [value: string, label: string])[];
}

/** The report of a mistake: the sentence, what kind of mistake, and a line of text. */
export function ReportForm(props: ReportFormProps) {
	const { writing, faults, mistakes } = props;
	const fault = faults.mistake && "thu-loi-sai";
	return (
		<form class="letter-form" method="post" action={REPORTS_BOX}>
			<Hidden {...props} />
			{writing.sentence && (
				<figure class="letter-sentence">
					<figcaption>Câu có lỗi</figcaption>
					<blockquote>{writing.sentence}</blockquote>
					{faults.sentence && <p class="letter-fault">{faults.sentence}</p>}
				</figure>
			)}
			<input type="hidden" name="sentence" value={writing.sentence} />
			<fieldset class="letter-choice" aria-describedby={fault}>
				<legend>Loại lỗi</legend>
				{fault && (
					<p class="letter-fault" id={fault}>
						{faults.mistake}
					</p>
				)}
				{mistakes.map(([value, label]) => (
					<label key={value}>
						<input type="radio" name="mistake" value={value} checked={writing.mistake === value} required />
						{label}
					</label>
				))}
			</fieldset>
			<TextField {...props} label="Sai ở đâu, đúng ra là gì" />
			<ContactField {...props} />
			<Decoy {...props} />
			<button type="submit">Báo cho tòa soạn</button>
		</form>
	);
}

function Hidden({ writing, time, faults }: LetterFormProps) {
	return (
		<>
			<input type="hidden" name="article" value={writing.article} />
			<input type="hidden" name="time" value={time} />
			{writing.replyTo && <input type="hidden" name="replyTo" value={writing.replyTo} />}
			{faults.replyTo && <p class="letter-fault">{faults.replyTo}</p>}
		</>
	);
}

function TextField({ writing, faults, lengths, label }: LetterFormProps & { readonly label: string }) {
	return (
		<LetterField label={label} name="text" fault={faults.text}>
			{(attributes) => (
				<textarea {...attributes} maxlength={lengths.text} rows={7} required>
					{/* The first line end of a text area is not its own. */}
					{`\n${writing.text}`}
				</textarea>
			)}
		</LetterField>
	);
}

function ContactField({ writing, faults, lengths }: LetterFormProps) {
	return (
		<LetterField
			label="Thư điện tử hoặc điện thoại"
			note="Không bắt buộc, không đăng: chỉ để tòa soạn viết lại cho bạn."
			name="contact"
			fault={faults.contact}
		>
			{(attributes) => (
				<input
					type="text"
					{...attributes}
					value={writing.contact}
					maxlength={lengths.contact}
					autocomplete="email"
				/>
			)}
		</LetterField>
	);
}

/** A field that people do not see, and that machines fill in. */
function Decoy({ faults }: LetterFormProps) {
	return (
		<div class={faults.website ? "letter-field" : "letter-decoy"}>
			<LetterField label="Để trống ô này" name="website" fault={faults.website}>
				{(attributes) => <input type="text" {...attributes} tabindex={-1} autocomplete="off" />}
			</LetterField>
		</div>
	);
}
