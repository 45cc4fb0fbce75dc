import { serialize, setFlagsFromString } from "node:v8";
import { serveTasks } from "../../../_includes/site/workers/worker-pool.ts";
import type { ConvertTask, ReadTask } from "./converters.ts";

// As in the command that these processes work for: what is let go is swept early.
setFlagsFromString("--heap-growing-percent=30");

serveTasks({
	read: async () => {
		const { readTaken } = await import("./read-article.ts");
		return ({ taken }: ReadTask) => taken.map((one) => serialize(readTaken(one)));
	},
	convert: async () => {
		const { convertArticle } = await import("./convert-article.ts");
		return ({ conversions, context }: ConvertTask) =>
			conversions.map((one) => one && convertArticle(one, context));
	},
});
