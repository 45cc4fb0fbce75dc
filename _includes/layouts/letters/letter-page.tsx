import { CommentAgain, ReportForm } from "../../components/letters/letter-form.tsx";
import { type Letter, MISTAKES } from "../../domain/letters/letter.ts";
import type { FieldFaults, Writing } from "../../domain/letters/writing.ts";
import type { FrameView } from "../../domain/views.ts";
import { LENGTHS } from "../comments-part.tsx";
import { Page } from "../page.tsx";

export interface LetterPageProps {
	readonly view: FrameView;
	readonly heading: string;
	/** What happened, and what the reader can do. */
	readonly message: string;
	/** What the letter is about. */
	readonly article?: { readonly path: string; readonly title: string } | undefined;
	/** The letter as it is shown again; absent where nothing can be sent. */
	readonly form?:
		| {
				readonly kind: Letter["kind"];
				readonly writing: Writing;
				readonly faults: FieldFaults;
				readonly time: string;
		  }
		| undefined;
	/** What the reader wrote, where no form is shown: it is not lost. */
	readonly kept?: string | undefined;
}

/** What the newsroom answers to whoever sends a letter, or wants to: in the frame of every page. */
export function LetterPage({ view, heading, message, article, form, kept }: LetterPageProps) {
	return (
		<Page view={view} title={heading} description={message} kind="message" hidden>
			<header class="list-head">
				<h1>{heading}</h1>
				<p class="list-introduction">{message}</p>
			</header>
			{article && (
				<p class="letter-article">
					<a href={article.path}>{article.title}</a>
				</p>
			)}
			{form?.kind === "comment" && <CommentAgain {...form} lengths={LENGTHS} />}
			{form?.kind === "report" && (
				<ReportForm {...form} lengths={LENGTHS} mistakes={Object.entries(MISTAKES)} />
			)}
			{kept && (
				<div class="letter-form">
					<div class="letter-field">
						<label for="thu-text">Lời bạn viết</label>
						<textarea id="thu-text" rows={7} readonly>
							{`\n${kept}`}
						</textarea>
					</div>
				</div>
			)}
			{!article && (
				<p>
					<a href="/">Về trang nhất</a>
				</p>
			)}
		</Page>
	);
}
