/** Somebody who was to be told did not take it. The message is for whoever runs the newspaper: Vietnamese. */
export class NotTaken extends Error {}

/** Addresses that IndexNow takes at once. */
const MOST = 10_000;

/** Milliseconds after which an answer is waited for no longer. */
const PATIENCE = 30_000;

/** What IndexNow means by its statuses. */
const REFUSALS: Readonly<Record<number, string>> = {
	400: "yêu cầu không đúng mẫu",
	403: "khóa không đúng, hoặc trang báo chưa có tệp khóa",
	422: "địa chỉ không thuộc tên miền của báo, hoặc khóa không khớp",
	429: "báo quá nhiều lần; hãy đợi rồi gửi lại",
};

/** Who announces, and with which key. */
export interface IndexNowSender {
	/** `https://tintinh.example` */
	readonly site: string;
	readonly key: string;
	/** Where IndexNow takes announcements. */
	readonly endpoint: string;
}

/**
 * Tells IndexNow, and by it Bing, Yandex, Seznam and Naver, that pages were written, changed or taken away.
 *
 * @param urls whole addresses
 * @throws NotTaken
 */
export async function tellIndexNow(
	{ site, key, endpoint }: IndexNowSender,
	urls: readonly string[],
): Promise<void> {
	for (let start = 0; start < urls.length; start += MOST) {
		const body = JSON.stringify({
			host: new URL(site).host,
			key,
			keyLocation: `${site}/${key}.txt`,
			urlList: urls.slice(start, start + MOST),
		});
		const status = await post(endpoint, "application/json; charset=utf-8", body);
		if (status < 200 || status > 299)
			throw new NotTaken(`IndexNow trả lời ${status}: ${REFUSALS[status] ?? "không rõ lý do"}.`);
	}
}

/**
 * Tells a WebSub hub that feeds changed, one after the other.
 *
 * @param feeds whole addresses
 * @throws NotTaken
 */
export async function tellHub(hub: string, feeds: readonly string[]): Promise<void> {
	for (const feed of feeds) {
		// `hub.url` is what the first hubs ask for, `hub.topic` what later ones do.
		const body = new URLSearchParams({ "hub.mode": "publish", "hub.url": feed, "hub.topic": feed });
		const status = await post(hub, "application/x-www-form-urlencoded", body.toString());
		if (status < 200 || status > 299)
			throw new NotTaken(`Trạm WebSub ${hub} trả lời ${status} khi nhận ${feed}.`);
	}
}

/** @returns the status of the answer */
async function post(url: string, type: string, body: string): Promise<number> {
	try {
		const response = await fetch(url, {
			method: "POST",
			headers: { "content-type": type },
			body,
			signal: AbortSignal.timeout(PATIENCE),
		});
		await response.body?.cancel();
		return response.status;
	} catch (error) {
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		throw new NotTaken(
			`Không gửi được tới ${url}: ${cause instanceof Error ? cause.message : String(cause)}.`,
		);
	}
}
