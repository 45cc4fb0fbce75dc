import { NEXT_PUBLISH } from "../../../domain/addresses/paths/machine-files.ts";

/** The hour of which the site says that it must be built again then. */
export interface NextPublish {
	/** `2026-11-24T08:30:00+07:00` */
	readonly hour: string;
	/** The same, in milliseconds since 1970. */
	readonly epoch: number;
}

const HOUR = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?[+-]\d\d:\d\d$/;

/**
 * Reads what `nextPublishFile` writes.
 *
 * @param file undefined where the site has none
 * @returns undefined where the clock changes nothing any more
 * @throws Error for a site that does not say it: nobody may take its silence for "never"
 */
export function readNextPublish(file: string | undefined): NextPublish | undefined {
	if (file === undefined) throw new Error(`Trang báo chưa có ${NEXT_PUBLISH}: chưa đăng, hoặc sai địa chỉ.`);
	const hour = atOf(file);
	if (hour === null) return undefined;
	const epoch = typeof hour === "string" && HOUR.test(hour) ? Date.parse(hour) : Number.NaN;
	if (typeof hour !== "string" || Number.isNaN(epoch))
		throw new Error(`${NEXT_PUBLISH} của trang báo không đúng mẫu: dựng và đăng lại trang báo.`);
	return { hour, epoch };
}

function atOf(file: string): unknown {
	try {
		const read: unknown = JSON.parse(file);
		return typeof read === "object" && read !== null && "at" in read ? read.at : undefined;
	} catch {
		return undefined;
	}
}
