import { signedTimePath } from "../../../_includes/domain/addresses/paths/letters.ts";
import type { FieldFaults } from "../../../_includes/domain/letters/writing.ts";

/** What the newsroom says to a letter. */
interface Answer {
	readonly ok: boolean;
	readonly message: string;
	readonly fields?: FieldFaults;
	readonly time?: string;
}

/** Nobody writes faster, as whoever receives letters knows, and their clocks are not quite one: milliseconds. */
const YOUNGEST = 3_500;
/** A time that is older is asked for anew. */
const OLD = 86_400_000;
/** The letter has come already: its first answer was lost. */
const AGAIN = 409;

/** Sends a form, with a time that the newsroom has signed: one time, one letter, however often it is sent. */
export function createPost(form: HTMLFormElement, article: string) {
	let time = "";
	let asked = 0;
	let asking: Promise<void> | undefined;

	const take = (signed: string) => {
		if (signed !== time) asked = Date.now();
		time = signed;
	};
	async function ask(): Promise<void> {
		const response = await fetch(signedTimePath(article), { headers: { Accept: "application/json" } });
		const answer: Answer = await response.json();
		take(answer.time ?? "");
	}
	/** Asks for the time, once: the reader begins to write. Where there is none, the newsroom has its letter read again. */
	const begin = () => {
		if (time === "" || Date.now() - asked > OLD)
			asking ??= ask()
				.catch(() => {})
				.finally(() => {
					asking = undefined;
				});
		return asking;
	};

	return {
		begin,
		/** @returns nothing where the network fails */
		async send(): Promise<Answer | undefined> {
			await begin();
			await new Promise((done) => setTimeout(done, asked + YOUNGEST - Date.now()));
			const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
			body.set("time", time);
			let response: Response;
			try {
				response = await fetch(form.action, {
					method: "POST",
					body,
					headers: { Accept: "application/json" },
				});
			} catch {
				return undefined;
			}
			try {
				const answer: Answer = await response.json();
				const ok = answer.ok || response.status === AGAIN;
				take(ok ? "" : (answer.time ?? time));
				return { ...answer, ok };
			} catch {
				return { ok: false, message: "Tòa soạn chưa nhận được thư. Xin đợi vài phút rồi gửi lại." };
			}
		},
	};
}
