// At its end a process of tests tells what it has cost.
import { writeSync } from "node:fs";
import { coreSeconds } from "./core-seconds.mjs";

process.once("exit", () => writeSync(2, `\nℹ core_seconds ${coreSeconds().toFixed(1)}\n`));
