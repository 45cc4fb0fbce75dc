import { useRef, useState } from "preact/hooks";

/**
 * A value that Sveltia keeps, as the form shows it. What is typed is shown at once; Sveltia hands it back a little
 * later, when more may have been typed already: only what somebody else has changed is taken from it.
 */
export function useHeld<Value>(
	kept: Value,
	keep: (value: Value) => void,
): readonly [Value, (value: Value) => void] {
	const [shown, show] = useState(kept);
	const last = useRef(JSON.stringify(kept));
	const underway = useRef<string[]>([]);
	let value = shown;
	const came = JSON.stringify(kept);
	if (came !== last.current) {
		last.current = came;
		const at = underway.current.indexOf(came);
		underway.current = at === -1 ? [] : underway.current.slice(at + 1);
		if (at === -1) {
			value = kept;
			show(kept);
		}
	}
	return [
		value,
		(next) => {
			underway.current = [...underway.current.slice(-50), JSON.stringify(next)];
			show(next);
			keep(next);
		},
	];
}
