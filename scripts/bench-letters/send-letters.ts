import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { COMMENTS_BOX } from "../../_includes/domain/addresses/paths/letters.ts";

/** What came of many letters. */
export interface Sending {
	/** Texts that were answered as received. */
	readonly received: readonly string[];
	/** How many answers there were of each status; 0 where there was none. */
	readonly statuses: ReadonlyMap<number, number>;
	/** Milliseconds until each was answered, in their order. */
	readonly waited: readonly number[];
}

export interface Load {
	/** Letters in a second, and for how many seconds. */
	readonly rate: number;
	readonly seconds: number;
	/** Letters that one source may send in an hour. */
	readonly fromOne: number;
	/** A form that can be sent: its signed time. */
	readonly time: () => string;
	readonly article: string;
	/** How many were sent before: of two letters none is the same. */
	readonly before?: number;
	/** Told after each second. */
	readonly second?: (sent: number) => void;
}

/**
 * Sends letters to a local server at an even rate, whatever it answers, each from a source that may still send: the
 * system takes any address of 127.0.0.0/8 for its own.
 */
export async function sendLetters(origin: string, load: Load): Promise<Sending> {
	const agent = new Agent({ maxTotalSockets: 64 });
	const received: string[] = [];
	const statuses = new Map<number, number>();
	const waited: number[] = [];
	const sending: Promise<void>[] = [];
	const started = performance.now();
	for (let at = 0; at < load.rate * load.seconds; at++) {
		const due = started + (at * 1000) / load.rate;
		if (due > performance.now()) await wait(due - performance.now());
		const letter = at + (load.before ?? 0);
		const source = Math.floor(letter / load.fromOne);
		const text = `Lá thư thứ ${letter}, gửi lúc đông người.`;
		sending.push(
			send(origin, agent, `127.1.${source >> 8}.${source & 255}`, {
				...{ article: load.article, name: `Bạn đọc ${letter}`, text },
				...{ contact: "", website: "", time: load.time() },
			}).then(({ status, milliseconds }) => {
				statuses.set(status, (statuses.get(status) ?? 0) + 1);
				waited.push(milliseconds);
				if (status === 200) received.push(text);
			}),
		);
		if ((at + 1) % load.rate === 0) load.second?.(at + 1);
	}
	await Promise.all(sending);
	agent.destroy();
	return { received, statuses, waited };
}

function send(
	origin: string,
	agent: Agent,
	localAddress: string,
	fields: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly milliseconds: number }> {
	const started = performance.now();
	return new Promise((resolve) => {
		const done = (status: number) => resolve({ status, milliseconds: performance.now() - started });
		request(
			origin + COMMENTS_BOX,
			{
				...{ method: "POST", agent, localAddress },
				headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
			},
			(response) => {
				response.resume();
				response.on("end", () => done(response.statusCode ?? 0));
				response.on("error", () => done(0));
			},
		)
			.on("error", () => done(0))
			.end(new URLSearchParams(fields).toString());
	});
}
