import { type BundleTask, indexBundle } from "./index-bundle.ts";
import { serveTasks } from "./worker-pool.ts";

serveTasks<BundleTask>(indexBundle);
