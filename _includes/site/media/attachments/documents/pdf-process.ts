import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { getResolvedPDFJS } from "unpdf";
import { readPdf } from "./read-pdf.ts";

/** What a PDF may take of a machine: seconds of its processors, MiB of its memory. */
const MOST = { seconds: 1, mebibytes: 300 } as const;

/**
 * Watches this process from a thread of its own, since what keeps the other busy lets nothing else run; and ends it the
 * hard way. Time is that of the processors: on a busy machine a good file is not refused.
 */
const WATCH = `
const { seconds, mebibytes } = require("node:worker_threads").workerData;
setInterval(() => {
	const { user, system } = process.cpuUsage();
	if ((user + system) / 1e6 > seconds || process.memoryUsage.rss() > mebibytes * 2 ** 20)
		process.kill(process.pid, "SIGKILL");
}, 20);
`;

/** What this process tells: first the pages, as soon as they are known, then what it has found. */
export type PdfMessage =
	| { readonly pages: number }
	| { readonly reading: Awaited<ReturnType<typeof readPdf>> };

const tell = (message: PdfMessage) => process.send?.(message);

process.on("disconnect", () => process.exit());
const [file = ""] = process.argv.slice(-1);
await getResolvedPDFJS();
const { user, system } = process.cpuUsage();
// Starting costs what it costs, and is not the file's fault.
new Worker(WATCH, {
	eval: true,
	workerData: { ...MOST, seconds: MOST.seconds + (user + system) / 1e6 },
});
const reading = await readPdf(new Uint8Array(await readFile(file)), (pages) => tell({ pages }));
process.send?.({ reading } satisfies PdfMessage, () => process.exit());
