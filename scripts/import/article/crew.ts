import { setImmediate as turn } from "node:timers/promises";
import type { TaskKind, WorkerPool } from "../../../_includes/site/workers/worker-pool.ts";

/** Things that go to a process together. */
const TOGETHER = 16;
/** How many may be under way, so that memory does not grow with the archive. A heavy one counts as many as go together. */
const UNDER_WAY = 4 * TOGETHER;

/** How a thing is worked on, here or in another process. */
export interface Work<Item, Task extends object, Made> {
	readonly kind: TaskKind<Task, readonly Made[]>;
	readonly taskOf: (items: readonly Item[]) => Task;
	readonly here: (item: Item) => Made;
	/** What costs more to send than to work on. */
	readonly isHeavy: (item: Item) => boolean;
	/** What is done at once, wherever. */
	readonly isNothing?: (item: Item) => boolean;
	/** Whether there are so many that processes are worth their start. */
	readonly isMuch: () => boolean;
}

interface Place<Item, Made> {
	readonly item: Item;
	readonly weight: number;
	made?: { readonly value: Made };
	/** Done when the process has answered that has it. */
	sent?: Promise<void>;
}

/**
 * Works on things in their order: processes take them in batches, and so does this one, one by one, whenever it would
 * wait for them.
 */
export class Crew<Item, Task extends object, Made> {
	/** All that are under way, in order. */
	readonly #line: Place<Item, Made>[] = [];
	/** Those of them that nobody works on yet. */
	readonly #waiting: Place<Item, Made>[] = [];
	#weight = 0;
	#seen = 0;
	#free: number;

	constructor(
		private readonly pool: Pick<WorkerPool, "run">,
		private readonly work: Work<Item, Task, Made>,
		processes: number,
	) {
		this.#free = processes;
	}

	/** How many things have come. */
	get seen(): number {
		return this.#seen;
	}

	add(item: Item): void {
		this.#seen += 1;
		const isHeavy = this.work.isHeavy(item);
		const place: Place<Item, Made> = { item, weight: isHeavy ? TOGETHER : 1 };
		this.#line.push(place);
		this.#weight += place.weight;
		if (isHeavy || this.work.isNothing?.(item)) place.made = { value: this.work.here(item) };
		else this.#waiting.push(place);
		this.#send();
	}

	/** What is done, in order, as soon as so much is under way that it has to be waited for. */
	async *done(): AsyncGenerator<readonly [Item, Made]> {
		while (this.#weight > UNDER_WAY) yield await this.#next();
	}

	/** All the rest. */
	async *rest(): AsyncGenerator<readonly [Item, Made]> {
		while (this.#line.length > 0) yield await this.#next();
	}

	async #next(): Promise<readonly [Item, Made]> {
		const [first] = this.#line;
		if (!first) throw new Error("Nothing is under way");
		// Processes that have answered get their next, however much of what is done lies here to be taken up.
		await turn();
		while (!first.made) {
			// What a process takes next is left to it, so that it never waits.
			const mine = first.sent && this.#waiting.length <= TOGETHER ? undefined : this.#waiting.shift();
			if (!mine) await first.sent;
			else {
				mine.made = { value: this.work.here(mine.item) };
				// Processes that have answered meanwhile get their next.
				await turn();
			}
		}
		this.#line.shift();
		this.#weight -= first.weight;
		return [first.item, first.made.value];
	}

	#send(): void {
		while (this.#free > 0 && this.#waiting.length >= TOGETHER && this.work.isMuch()) {
			const together = this.#waiting.splice(0, TOGETHER);
			this.#free -= 1;
			const sent = this.#have(together);
			// A failure is told of when its turn comes.
			sent.catch(() => undefined);
			for (const place of together) place.sent = sent;
		}
	}

	async #have(together: readonly Place<Item, Made>[]): Promise<void> {
		const task = this.work.taskOf(together.map(({ item }) => item));
		const [made = []] = await this.pool.run(this.work.kind, [task], 1);
		for (const [at, place] of together.entries()) place.made = { value: made[at] as Made };
		this.#free += 1;
		this.#send();
	}
}
