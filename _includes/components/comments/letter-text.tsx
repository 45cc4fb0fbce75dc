import type { Paragraph } from "../../domain/letters/letter-text.ts";

/** What a reader wrote, as plain text. Nobody at the newspaper vouches for where it leads. */
export function LetterText({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }) {
	return (
		<>
			{paragraphs.map((lines) => (
				<p>
					{lines.map((runs, at) => (
						<>
							{at > 0 && (
								<>
									{"\n"}
									<br />
								</>
							)}
							{runs.map(({ text, href }) =>
								href === undefined ? (
									text
								) : (
									<a href={href} rel="nofollow ugc">
										{text}
									</a>
								),
							)}
						</>
					))}
				</p>
			))}
		</>
	);
}
