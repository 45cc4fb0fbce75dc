import { serveTasks } from "../workers/worker-pool.ts";

// A process of a build. Each kind of tasks stands where they are given out: `FIND`, `READ`, `RENDER`, `INDEX`, `STAGE`, `VERIFY`.
serveTasks({
	read: async () => (await import("../read/articles/read-apart.ts")).readPart,
	find: async () => (await import("../output/find-aside.ts")).lookAtSite,
	render: async () => (await import("./render-volumes.ts")).renderVolumes,
	index: async () => (await import("../parts/search/index-bundle.ts")).indexBundle,
	stage: async () => (await import("../output/stage-files.ts")).stageFiles,
	verify: async () => (await import("../output/verify-site.ts")).findSpoilt,
});
