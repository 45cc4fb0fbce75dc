import type { Claim } from "../../../domain/addresses/claim.ts";
import type { Card, Filed } from "../../../domain/article/article.ts";
import type { PlacedFile } from "../../../domain/article/attachment.ts";
import type { Problem } from "../../../domain/problem/problem.ts";
import type { FoundSection } from "../../../domain/reader/article/read-article.ts";
import type { OwnLink } from "../../../formats/inspect/own-links.ts";
import type { PlacedSource } from "../../media/pictures/judge-pictures.ts";

/** What is known of an article's file once it was read: all but its text. */
export interface Reading {
	/** Hash of the file's bytes. */
	readonly hash: string;
	/** Absent if the file has an error. */
	readonly card?: Filed<Card>;
	/** Of all that the card says, save where its file is. */
	readonly cardHash?: string;
	/** Of what other pages print of it, save its picture: see `nearbyWords`. */
	readonly nearbyHash?: string;
	/** The pictures it cites, and where. Whether they have a file is judged anew in each build. */
	readonly pictures: readonly PlacedSource[];
	/** The files that it cites beside pictures, in the same way. Absent where there are none. */
	readonly files?: readonly PlacedFile[];
	/** Where its text links to the newspaper itself. Whether something is there is judged anew, too. */
	readonly links: readonly Pick<OwnLink, "to" | "line" | "column">[];
	readonly problems: readonly Problem[];
	readonly claims: readonly Claim[];
	/** All that was asked of the newspaper's sections. Absent where its problems tell of them all. */
	readonly section?: FoundSection;
}
