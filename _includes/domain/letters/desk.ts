import type { SentencePlace } from "./find-sentence.ts";
import type { Letter } from "./letter.ts";

/** A letter as editors see it. */
export interface DeskLetter extends Letter {
	/** What it is and of whom: "Bình luận của Lê Thị Út", "Báo lỗi: Số liệu". */
	readonly heading: string;
	/** When it came, on the newsroom's clock: `29/11/2026 - 19:30`. */
	readonly time: string;
	/** Of a report: the file of the article, in the newsroom's folder, and where the sentence is, if it is found. */
	readonly place?: { readonly file: string } & Partial<SentencePlace>;
}

/** What lies on the editors' desk, oldest first. */
export interface DeskState {
	/** Who looks, as approvals are signed. */
	readonly editor: string;
	readonly letters: readonly DeskLetter[];
}

/** A printed comment, as editors mend and answer it. */
export interface PrintedComment {
	readonly id: string;
	readonly article: string;
	readonly name: string;
	readonly text: string;
	readonly time: string;
	readonly answer?: string;
}

/** What an editor says of a letter, or of a comment that is printed: then with the address of its article. */
export type Decision =
	| { readonly decision: "approve"; readonly id: string; readonly answer?: string }
	| { readonly decision: "reject"; readonly id: string }
	| { readonly decision: "answer"; readonly id: string; readonly article?: string; readonly text: string }
	| { readonly decision: "edit"; readonly id: string; readonly article?: string; readonly text: string }
	| { readonly decision: "forget"; readonly id: string; readonly article?: string }
	| { readonly decision: "corrected"; readonly id: string; readonly text: string };

/** What came of it, in Vietnamese. */
export interface Decided {
	readonly message: string;
	/** Of a correction: the text that goes to the reader, and where to. */
	readonly reply?: { readonly to: string; readonly subject: string; readonly text: string };
	/** More that the editor must know or do. */
	readonly note?: string;
	/** The file that was written, in the newsroom's folder, and the line to look at. */
	readonly file?: string;
	readonly line?: number;
}
