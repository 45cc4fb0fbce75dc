import { serveTasks } from "../../../../_includes/site/workers/worker-pool.ts";

serveTasks({
	html: async () => (await import("../html/read-page.ts")).readPage,
	word: async () => (await import("../word/read-docx.ts")).readDocx,
});
