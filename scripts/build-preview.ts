import { settingsFrom } from "../_includes/site/settings.ts";
import { runBuild } from "./run-build.ts";

// One build for `npm start`, which runs it anew after each change: a process of its own sees changed code too.
process.exitCode = await runBuild({ ...settingsFrom(process.env, Date.now()), preview: true });
