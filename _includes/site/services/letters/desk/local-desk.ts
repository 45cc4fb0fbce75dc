import { Undecided } from "../../../../domain/letters/undecided.ts";
import { gitIn } from "../../../read/history/git.ts";
import type { Settings } from "../../../settings.ts";
import { openLocalDiary } from "../../agenda/local-diary.ts";
import { openLocalShelf } from "../local-mailroom.ts";
import type { LettersHandler } from "../mailroom.ts";
import { createMarks } from "../marks.ts";
import { createLetterStore } from "../store.ts";
import { createDeskHandler } from "./desk-handler.ts";
import { editorName } from "./editor-name.ts";
import { type EditorsDesk, openEditorsDesk } from "./editors-desk.ts";
import { openWorkingTree } from "./working-tree.ts";

type Place = Pick<Settings, "content" | "articles" | "cache">;
type Write = (file: string, text: string) => Promise<void>;

/**
 * The desk of this machine: letters in the cache, and files that are not committed yet. Decisions are signed with the
 * name that git knows.
 *
 * @param write puts a text in the place of a file, whole or not at all
 * @throws Undecided where git knows no name
 */
export async function openLocalDesk(place: Place, write: Write): Promise<EditorsDesk> {
	return (await openRoom(place, write)).desk();
}

/** The handler of that desk. It asks for no token, so that it answers nobody but this machine. */
export async function openLocalOffice(place: Place, write: Write): Promise<LettersHandler> {
	const { marks, desk } = await openRoom(place, write);
	const handler = createDeskHandler({ signIn: desk, marks, complain: (error) => console.error(error) });
	return async (request, source) =>
		LOOPBACK.test(source) ? handler(request, source) : new Response(null, { status: 403 });
}

/** What the desk stands on is opened once; whom git knows is asked each time. */
async function openRoom(place: Place, write: Write) {
	const shelf = await openLocalShelf(place.cache);
	const now = Date.now;
	const marks = createMarks(shelf, now);
	const means = {
		store: createLetterStore(shelf),
		marks,
		archive: openWorkingTree(place, write),
		diary: openLocalDiary(place),
		now,
	};
	return {
		marks,
		desk: async () => openEditorsDesk({ ...means, editor: await nameInGit(place.content) }),
	};
}

/** `127.0.0.1`, `::1`, `::ffff:127.0.0.1` */
const LOOPBACK = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/;

async function nameInGit(folder: string): Promise<string> {
	const written = await gitIn(folder)
		.then((git) => git.text("config", "user.name"))
		.catch(() => "");
	const name = editorName(written);
	if (name === undefined)
		throw new Undecided(
			"refused",
			'Chưa biết ai duyệt. Cho git biết tên bạn: git config --global user.name "Tên bạn"',
		);
	return name;
}
