const MEGABYTE = 1_000_000;

/** An amount of data as readers know it from their data plan: `0,4 MB`, `12 MB`, `1,2 GB`. */
export function printBytes(bytes: number): string {
	const megabytes = bytes / MEGABYTE;
	if (megabytes >= 1_000) return `${printNumber(megabytes / 1_000)} GB`;
	return bytes > 0 && megabytes < 0.1 ? "dưới 0,1 MB" : `${printNumber(megabytes)} MB`;
}

/** A number as Vietnamese prints it: `1.234`, and below ten with one decimal: `8,4`. */
export function printNumber(number: number): string {
	return number.toLocaleString("vi", { maximumFractionDigits: number < 10 ? 1 : 0 });
}
