import { serveTasks } from "../workers/worker-pool.ts";
import { type BundleTask, indexBundle } from "./index-bundle.ts";

serveTasks<BundleTask>(indexBundle);
