import { ReaderProcess } from "../../../command/reader-process.ts";

/** Reads the files of an old archive that libraries are needed for. */
export const readerProcess = new ReaderProcess(new URL("read-tasks.ts", import.meta.url));
