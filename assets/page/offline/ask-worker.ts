import type { Answers, Notice, Request } from "../../offline/messages.ts";

/** Milliseconds that a page waits for an answer: a first visit and a story's pictures take as long as a slow network. */
const PATIENCE = 120_000;

/**
 * Asks the worker that keeps the newspaper: the one this page belongs to, else the one that is about to take over.
 *
 * @param limit in milliseconds. A download takes as long as it takes: there the limit is for the worker to be there.
 * @returns a rejection when there is no worker or no answer within the limit, or when the worker failed
 */
export function askWorker<Type extends Request["type"]>(
	request: Extract<Request, { readonly type: Type }>,
	limit = PATIENCE,
): Promise<Answers[Type]> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(reject, limit);
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) => {
			clearTimeout(timer);
			if (data?.failed) reject(new Error(data.failed));
			else resolve(data);
		};
		const { controller, ready } = navigator.serviceWorker;
		Promise.resolve(controller ?? ready.then(({ active }) => active)).then((worker) => {
			worker?.postMessage(request, [port2]);
			if (request.type === "download") clearTimeout(timer);
		});
	});
}

/** Hears what the worker tells every page. */
export function onNotice(hear: (notice: Notice) => void): void {
	navigator.serviceWorker.addEventListener("message", ({ data }: MessageEvent<Notice>) => hear(data));
}
