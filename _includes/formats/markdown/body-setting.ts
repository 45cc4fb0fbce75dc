import type { Attachment } from "../../domain/article/attachment.ts";
import type { Rendition } from "../../domain/article/rendition.ts";
import type { NewsroomTime } from "../../domain/dates/dates.ts";

/** What a body needs to know of the rest of the newspaper. */
export interface BodySetting {
	/** By `Picture.src`. A picture that has none is lost: its caption prints without it. */
	readonly renditions: ReadonlyMap<string, Rendition>;
	/** By `Attachment.src`. A block whose file has none prints what is told of it. */
	readonly attachments?: ReadonlyMap<string, Attachment>;
	/** When the article was published: a picture named without a folder is of that month. */
	readonly date: NewsroomTime;
	/** For a reader of feeds, which plays nothing: sounds and films are links to the page. */
	readonly linked?: string;
	/** For a page, whose style knows the marks: no line ends inside "1,6 tỷ đồng". */
	readonly linesKept?: boolean;
	/** Of a photo story, whose pictures are all seen one by one: the number of the first in the text. */
	readonly firstPicture?: number;
}
