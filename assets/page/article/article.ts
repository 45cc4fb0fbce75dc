import { scriptPath } from "../../../_includes/domain/addresses/paths/files.ts";
import { offerLetters } from "../letters/letters.ts";
import { tellAbsentMedia } from "./absent-media.ts";
import { ageNotice } from "./age.ts";
import { offerListening } from "./listen.ts";
import { dropLostPictures } from "./lost-pictures.ts";
import { addSharing } from "./share.ts";

const age = document.querySelector(".story-age");
const published = document.querySelector<HTMLTimeElement>(".story-meta time")?.dateTime;
if (age && published) age.textContent = ageNotice(published, Date.now()) ?? "";

const tools = document.querySelector<HTMLElement>(".story-tools");
if (tools) offerListening(tools);
addSharing();
dropLostPictures(document.querySelectorAll(".related-picture"));
tellAbsentMedia(document);
offerLetters();

// Pictures that open over the page, or slide over one another: not before a reader is near them.
const near = new IntersectionObserver(
	(seen) => {
		if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
		near.disconnect();
		const address = scriptPath("gallery");
		// Without it they stand beside each other.
		import(address).catch(() => {});
	},
	{ rootMargin: "50%" },
);
for (const pictures of document.querySelectorAll(".gallery-pictures, .story--photos")) near.observe(pictures);

// From a search: the words are marked that were looked for.
if (location.hash.startsWith("#tim=")) {
	const address = scriptPath("hit-marks");
	import(address)
		.then(({ markHits }: typeof import("./hit-marks.ts")) => markHits(location.hash.slice(5)))
		.catch(() => {});
}
