import { part } from "../page/elements.ts";
import { Refusal, token } from "./desk-client.ts";

/** What a page of the desk lets be seen by those who may. */
export interface DeskRoom {
	/** Hidden from whoever is not known. */
	readonly room: HTMLElement;
	readonly say: (message: string) => void;
	/** Fetches what is to be seen, once somebody is known. */
	readonly show: () => Promise<void>;
}

const signIn = document.querySelector<HTMLFormElement>("#dang-nhap");

/** Does something at the desk; whoever is not known any more is asked who they are. */
export async function attempt<Result>(
	{ room, say }: Omit<DeskRoom, "show">,
	work: () => Promise<Result>,
): Promise<Result | undefined> {
	try {
		const result = await work();
		if (signIn) signIn.hidden = true;
		room.hidden = false;
		return result;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		say(error.message);
		if (signIn && (error.status === 401 || error.status === 403)) askWho(room);
		return undefined;
	}
}

function askWho(room: HTMLElement): void {
	token.forget();
	room.hidden = true;
	if (signIn) signIn.hidden = false;
	signIn?.querySelector("input")?.focus();
}

/** Opens a page of the desk: at once for whoever is known, else after they have said who they are. */
export async function openRoom({ room, say, show }: DeskRoom): Promise<void> {
	signIn?.addEventListener("submit", (event) => {
		event.preventDefault();
		const input = part<HTMLInputElement>(signIn, "input");
		token.set(input.value.trim());
		input.value = "";
		say("Đang hỏi máy chủ git…");
		void show();
	});
	if (signIn && token.get() === null) askWho(room);
	else await show();
}
