import { COMMENTS_ID } from "../../../_includes/domain/addresses/paths/letters.ts";

/** A comment keeps its address when newer ones take its place: whom the address led here, it leads on to the older ones. */
export function findComment(): void {
	const { hash } = location;
	const older = document.querySelector<HTMLAnchorElement>(".comment-ways a");
	if (older && hash.startsWith(`#${COMMENTS_ID}-`) && !document.getElementById(hash.slice(1)))
		location.replace(older.href + hash);
}
