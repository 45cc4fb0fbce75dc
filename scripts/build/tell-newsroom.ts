/** Milliseconds after which an answer is waited for no longer: the build has failed already, and must not hang. */
const PATIENCE = 15_000;

/** Characters of the reason that are sent: what chats take in one message. */
const MOST = 3_000;

/**
 * Where the newsroom wants to hear of a build that failed: `NEWSROOM_WEBHOOK`, the incoming webhook of a chat (Slack,
 * Mattermost, Google Chat, Zulip ...). On Netlify only for the newspaper itself: who writes in a branch sees his own builds.
 */
export function newsroomHook(environment: NodeJS.ProcessEnv): string | undefined {
	const isPreview = environment["NETLIFY"] === "true" && environment["CONTEXT"] !== "production";
	return isPreview ? undefined : environment["NEWSROOM_WEBHOOK"] || undefined;
}

/**
 * Tells the newsroom why there is no new site. That nobody could be told is told to `complain`, and changes nothing: the
 * build has failed for its own reason. The webhook's address is a secret, and stands in no message.
 *
 * @param why as it was printed
 */
export async function tellNewsroom(
	hook: string,
	why: string,
	complain: (line: string) => void,
): Promise<void> {
	const cut = why.length > MOST ? `${why.slice(0, MOST)}…\n(Còn nữa: xem nhật ký của lần dựng.)` : why;
	const text = `Lần dựng báo vừa rồi không xong; bạn đọc vẫn thấy bản trước.\n\n${cut}`;
	try {
		const { ok, status } = await fetch(hook, {
			method: "POST",
			headers: { "content-type": "application/json; charset=utf-8" },
			body: JSON.stringify({ text }),
			signal: AbortSignal.timeout(PATIENCE),
		});
		if (!ok) complain(`Chưa báo được cho tòa soạn: NEWSROOM_WEBHOOK trả lời ${status}.`);
	} catch (error) {
		const { name } = error as Error;
		complain(`Chưa báo được cho tòa soạn: NEWSROOM_WEBHOOK không trả lời (${name}).`);
	}
}
