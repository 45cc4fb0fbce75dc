import { scriptPath } from "../../../_includes/domain/addresses/paths/files.ts";
import { whenIdle } from "../when-idle.ts";

/** Whether the newspaper can be read offline: decided by the build. */
declare const OFFLINE: boolean;

/** Fetches what keeps the newspaper for reading offline once the page rests, where the browser can keep it. */
export function keepNewspaper(): void {
	const address = scriptPath("offline");
	if (OFFLINE && navigator.serviceWorker) whenIdle(() => void import(address).catch(() => {}));
}
