/** Does one work after the other. None may wait for another one inside it. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Turns for all workers of this browser: while a new one takes over, the old one may still be at work. Where the browser has
 * no locks (Safari before 15.4), for this worker alone.
 */
export function takeTurns(locks: LockManager | undefined): InTurn {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		if (locks) return locks.request("tin-tinh", work) as ReturnType<typeof work>;
		const done = last.then(work);
		last = done.catch(() => {});
		return done;
	};
}
