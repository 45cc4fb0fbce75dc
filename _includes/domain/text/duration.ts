/** How long something takes, as a page prints it: "1 giờ 5 phút", "12 phút 30 giây", "45 giây". */
export function printDuration(seconds: number): string {
	const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	const parts = [
		hours > 0 && `${hours} giờ`,
		minutes > 0 && `${minutes} phút`,
		// Nobody plans an hour by its seconds.
		rest > 0 && hours === 0 && `${rest} giây`,
	];
	return parts.filter(Boolean).join(" ");
}

/** The same for machines: `PT1H5M30S`. */
export function isoDuration(seconds: number): string {
	const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	return `PT${hours > 0 ? `${hours}H` : ""}${minutes > 0 ? `${minutes}M` : ""}${rest > 0 || seconds === 0 ? `${rest}S` : ""}`;
}

/** A moment of a sound: `1:02:05`, `12:30`, `0:00`. */
export function printClock(seconds: number): string {
	const two = (number: number) => String(number).padStart(2, "0");
	const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** A length as it is written, in seconds: `1:02:05`, `12:30`, `45`. Undefined where it is none. */
export function readDuration(text: string): number | undefined {
	const [, hours = "0", minutes = "0", seconds = ""] =
		/^(?:(?:(\d{1,2}):(?=\d\d:))?(\d{1,3}):(?=\d\d$))?(\d{1,5})$/.exec(text) ?? [];
	if (seconds === "") return undefined;
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Size of a file, as a page prints it: "12,4 MB", "830 kB". */
export function printBytes(bytes: number): string {
	return bytes < 1_000_000
		? `${Math.max(1, Math.round(bytes / 1000))} kB`
		: `${(Math.round(bytes / 100_000) / 10).toString().replace(".", ",")} MB`;
}
