import { serveTasks } from "../workers/worker-pool.ts";
import { type StageTask, stageFiles } from "./stage-files.ts";

serveTasks<StageTask>(stageFiles);
