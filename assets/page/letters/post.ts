import { signedTimePath } from "../../../_includes/domain/addresses/paths/letters.ts";
import type { FieldAnswers } from "../../../_includes/domain/letters/writing.ts";

/** What the newsroom says to a letter. */
interface Answer {
	readonly ok: boolean;
	readonly message: string;
	readonly fields?: FieldAnswers;
	readonly time?: string;
}

/** Nobody writes faster, as whoever receives letters knows, and their clocks are not quite one: milliseconds. */
const YOUNGEST = 3_500;

/** Sends letters to an article, each with a time that the newsroom has signed: one time, one letter, however often it is sent. */
export function createPost(article: string) {
	let signed: Promise<{ readonly time: string; readonly asked: number }> | undefined;

	/** @throws where the network fails, or something else answers */
	const ask = async (address: string, options: RequestInit = {}): Promise<Answer> =>
		(await fetch(address, { ...options, headers: { Accept: "application/json" } })).json();
	/** Asks for the time, once: the reader begins to write. Where there is none, the newsroom has its letter read again. */
	const begin = () => {
		signed ??= ask(signedTimePath(article)).then(({ time = "" }) => ({ time, asked: Date.now() }));
		signed.catch(() => {
			signed = undefined;
		});
		return signed;
	};

	return {
		begin,
		/** @throws where the letter may not have come */
		async send(address: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
			const { time, asked } = await begin();
			await new Promise((done) => setTimeout(done, asked + YOUNGEST - Date.now()));
			const body = new URLSearchParams({ ...fields, article, time });
			const answer = await ask(address, { method: "POST", body });
			if (answer.ok || (answer.time && answer.time !== time)) signed = undefined;
			return answer;
		},
	};
}
