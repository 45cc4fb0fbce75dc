import { slug } from "../../domain/addresses/slug.ts";

/** Longest name of a picture that is made of its caption, in letters. */
const LONGEST = 60;

/** Of names that cameras, telephones and messengers give: `IMG_5195`, `PXL_20261130_0609`, `Ảnh chụp màn hình 2026`. */
const WORDS_OF_MACHINES = new Set(
	"img image dsc dscn dscf dji gopr pxl mvimg burst cof edited fb received screenshot screen shot photo picture pic scan download untitled whatsapp at zalo anh chup man hinh wa copy".split(
		" ",
	),
);

/** Whether a name was given by a human being. */
const saysSomething = (name: string) =>
	name.split("-").some((word) => /^[a-z]{2,}$/.test(word) && !WORDS_OF_MACHINES.has(word));

/**
 * What a photo's file is to be called: by its caption, else by the name that somebody gave it, else by the story.
 *
 * @param called its file's name, without the extension
 * @param story the slug of the article it is for
 */
export function photoName(caption: string, called: string, story = ""): string {
	const own = slug(called, { maxLength: LONGEST });
	const given = saysSomething(own) ? own : "";
	return slug(caption, { maxLength: LONGEST }) || given || story || own || "anh";
}
