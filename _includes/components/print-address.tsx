import type { PrintedTime } from "./time.tsx";

interface PrintAddressProps {
	/** The canonical address. */
	readonly url: string;
	readonly newspaper: string;
	readonly time: PrintedTime;
}

/** Where a printed page came from. Only paper shows it; a script draws its QR code when the page is printed. */
export function PrintAddress({ url, newspaper, time }: PrintAddressProps) {
	return (
		<div class="print-address">
			<div class="print-code" />
			<p>
				{newspaper}, {time.text}
				<br />
				{url}
			</p>
		</div>
	);
}
