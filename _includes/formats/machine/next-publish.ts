import type { NextChange } from "../../domain/article/next-change.ts";

/**
 * The file that tells whoever starts builds when the next one is due: `{"at":"2026-11-24T08:30:00+07:00",
 * "kinds":["embargo"]}`, or `{"at":null,"kinds":[]}` when the clock changes nothing any more. It says when and of
 * which kind, never what.
 */
export function nextPublishFile(next: NextChange | undefined): string {
	return `${JSON.stringify({ at: next?.at.iso ?? null, kinds: next?.kinds ?? [] })}\n`;
}
