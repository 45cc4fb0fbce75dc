import { serveTasks } from "../../../../_includes/site/workers/worker-pool.ts";

serveTasks({ word: async () => (await import("../word/read-docx.ts")).readDocx });
