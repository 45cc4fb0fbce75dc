import { type StageTask, stageFiles } from "./stage-files.ts";
import { serveTasks } from "./worker-pool.ts";

serveTasks<StageTask>(stageFiles);
