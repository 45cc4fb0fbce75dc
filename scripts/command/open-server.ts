import { type RunningServer, type ServerOptions, startServer } from "../../_includes/site/serve/server.ts";
import { UsageError } from "./command.ts";

/**
 * Opens the local server.
 *
 * @param port 0 is any free one
 * @returns nothing when another program has the port
 * @throws UsageError for a port that cannot be
 */
export async function openServer(
	options: Omit<ServerOptions, "port">,
	port: number,
): Promise<RunningServer | undefined> {
	if (port > 65535) throw new UsageError("Cổng phải từ 0 đến 65535.");
	try {
		return await startServer({ ...options, port });
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") return undefined;
		throw error;
	}
}
