import { useEffect, useState } from "preact/hooks";
import { hostWords } from "./save-guard.ts";

/** How often the host is asked again while somebody looks. Milliseconds. */
const OFTEN = 60_000;

/**
 * What the host knows of the file that is open: asked for when it is opened, again and again while somebody looks, and
 * after whatever is done there.
 *
 * @param listen has it asked anew for other reasons, until what it returns is called
 */
export function useHost<Seen>(
	file: string,
	ask: () => Promise<Seen>,
	listen?: (again: () => void) => () => void,
) {
	const [seen, setSeen] = useState<Seen>();
	const [fault, setFault] = useState("");
	const [isBusy, setBusy] = useState(false);
	const look = () =>
		ask().then(
			(found) => {
				setSeen(() => found);
				setFault("");
			},
			(error) => setFault(hostWords(error)),
		);
	useEffect(() => {
		void look();
		const again = () => document.visibilityState === "visible" && void look();
		const timer = setInterval(again, OFTEN);
		const unhear = listen?.(() => void look());
		window.addEventListener("focus", again);
		return () => {
			clearInterval(timer);
			unhear?.();
			window.removeEventListener("focus", again);
		};
	}, [file]);

	/** Does something at the host, then what follows; where it is refused, says why beside what is there now. */
	const act = async (work: () => Promise<unknown>, then: () => void) => {
		setBusy(true);
		try {
			await work();
			then();
		} catch (error) {
			await look();
			setFault(hostWords(error));
		} finally {
			setBusy(false);
		}
	};
	return { seen, fault, isBusy, look, act };
}
