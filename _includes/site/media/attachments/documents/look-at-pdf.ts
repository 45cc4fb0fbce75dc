import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { AttachmentLook } from "../../../../domain/reader/article/attachment-faults.ts";
import type { PdfMessage } from "./pdf-process.ts";

const START = fileURLToPath(new URL("../../../start/run.mjs", import.meta.url));
const READER = fileURLToPath(new URL("pdf-process.ts", import.meta.url));

/** MiB of what a script may hold; what it decodes lies beside it, and is watched. */
const HEAP = 200;

/** Seconds of the clock, for a process that waits for what never comes. */
const LATE = 60;

/**
 * Reads a PDF in a process of its own, which ends when it takes too much time or memory: then the document is served
 * without its text being found.
 *
 * @param started told of the process, for those who measure it
 */
export function lookAtPdf(
	file: string,
	started: (child: ChildProcess) => void = () => {},
): Promise<AttachmentLook> {
	return new Promise((resolve) => {
		let pages: number | undefined;
		const child = fork(START, [READER, file], {
			execArgv: [`--max-old-space-size=${HEAP}`],
			// Node prints pages where memory ends.
			stdio: ["ignore", "ignore", "ignore", "ipc"],
		});
		started(child);
		const late = setTimeout(() => child.kill("SIGKILL"), LATE * 1000);
		let look: AttachmentLook | undefined;
		child.on("message", (message: PdfMessage) => {
			if ("pages" in message) pages = message.pages;
			else look = lookOf(message.reading);
		});
		child.on("error", () => undefined);
		child.on("close", () => {
			clearTimeout(late);
			resolve(look ?? { kind: "file", type: "pdf", ...(pages !== undefined && { pages }), unread: "costly" });
		});
	});
}

function lookOf(reading: Extract<PdfMessage, { reading: unknown }>["reading"]): AttachmentLook {
	if (reading === "locked") return { kind: "locked" };
	if (reading === "broken") return { kind: "broken", format: "PDF" };
	const { pages, text, active } = reading;
	return {
		...{ kind: "file", type: "pdf", pages },
		// A page number alone is no text.
		...(/\p{L}{2}/u.test(text) ? { text } : { unread: "scan" }),
		...(active && { active }),
	};
}
