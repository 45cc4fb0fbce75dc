import { serveTasks } from "../../_includes/site/workers/worker-pool.ts";

serveTasks({ photo: async () => (await import("./develop-photo.ts")).developPhoto });
