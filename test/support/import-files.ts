import { pathToFileURL } from "node:url";

// Test files that share a process: to start one takes longer than what is in them.
for (const file of process.argv.slice(2)) await import(pathToFileURL(file).href);
