import type { NamedLink } from "./breadcrumbs.tsx";

/** The printed credit in order: words as they stand, and the people in it with their pages. */
export type CreditPart = string | NamedLink;

/** Who made the article, as printed: "Tin, ảnh: Ánh Nguyệt". */
export function CreditLine({ parts }: { readonly parts: readonly CreditPart[] }) {
	return (
		<p class="credit">
			{parts.map((part) =>
				typeof part === "string" ? (
					part
				) : (
					<a href={part.url} rel="author">
						{part.name}
					</a>
				),
			)}
		</p>
	);
}
