import { serveTasks } from "../../_includes/site/workers/worker-pool.ts";

let sum = 0;

/** Adds up what it is given. */
function count({ add }: { readonly add: number }) {
	sum += add;
	return { pid: process.pid, sum };
}

serveTasks({ count: async () => count });
