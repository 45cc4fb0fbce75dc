interface ItemToolsProps {
	/** What the item is called, for whoever hears and does not see the buttons. */
	readonly name: string;
	readonly onRemove: () => void;
	/** Absent where the order says nothing; a way that is closed is undefined. */
	readonly onMove?: { readonly up?: (() => void) | undefined; readonly down?: (() => void) | undefined };
}

/** What can be done with one item of a list. */
export function ItemTools({ name, onRemove, onMove }: ItemToolsProps) {
	return (
		<div class="bao-tools">
			{onMove && (
				<>
					<IconButton label={`Đưa ${name} lên`} sign="M5 12l5-5 5 5" onPress={onMove.up} />
					<IconButton label={`Đưa ${name} xuống`} sign="M5 8l5 5 5-5" onPress={onMove.down} />
				</>
			)}
			<IconButton label={`Bỏ ${name}`} sign="M5 5l10 10M15 5L5 15" onPress={onRemove} />
		</div>
	);
}

interface IconButtonProps {
	readonly label: string;
	/** A path in a square of 20. */
	readonly sign: string;
	readonly onPress: (() => void) | undefined;
}

export function IconButton({ label, sign, onPress }: IconButtonProps) {
	return (
		<button
			type="button"
			class="bao-icon"
			aria-label={label}
			title={label}
			disabled={onPress === undefined}
			onClick={onPress}
		>
			<svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
				<path d={sign} fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" />
			</svg>
		</button>
	);
}

/** The ways in which an item of a list can go. */
export const ways = (index: number, length: number, move: (by: -1 | 1) => void) => ({
	up: index > 0 ? () => move(-1) : undefined,
	down: index < length - 1 ? () => move(1) : undefined,
});
