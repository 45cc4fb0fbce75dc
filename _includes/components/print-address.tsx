import type { PrintedTime } from "./time.tsx";

interface PrintAddressProps {
	/** The canonical address. */
	readonly url: string;
	/** It as a QR code: lines in a square of so many modules. */
	readonly code: { readonly size: number; readonly path: string };
	readonly newspaper: string;
	readonly time: PrintedTime;
}

/** Where a printed page came from. Only paper shows it, and a browser waits for nothing when it begins to print: all is here. */
export function PrintAddress({ url, code, newspaper, time }: PrintAddressProps) {
	return (
		<div class="print-address">
			<svg
				class="print-code"
				viewBox={`0 0 ${code.size} ${code.size}`}
				width={2 * code.size}
				height={2 * code.size}
				aria-hidden="true"
			>
				<path d={code.path} />
			</svg>
			<p>
				{newspaper}, {time.text}
				<br />
				{url}
			</p>
		</div>
	);
}
