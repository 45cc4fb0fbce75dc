import { serveTasks } from "../../_includes/site/workers/worker-pool.ts";

/** What a task of the failing process fails with. */
export interface Failure {
	readonly message: string;
	readonly marks: Readonly<Record<string, string>>;
}

async function fail({ message, marks }: Failure) {
	const error = Object.assign(new Error(message), marks);
	// As errors of Eleventy are: nothing that could be sent to another process.
	throw Object.assign(error, { itself: error });
}

serveTasks({ fail: async () => fail });
