import { type PrintedTime, Time } from "./time.tsx";
import { Words } from "./words.tsx";

export interface PrintedCorrection {
	readonly time: PrintedTime;
	readonly text: string;
}

export const CORRECTIONS_ID = "dinh-chinh";

/** What was wrong in the article, and when the newspaper said so. */
export function Corrections({ corrections }: { readonly corrections: readonly PrintedCorrection[] }) {
	if (corrections.length === 0) return null;
	return (
		<section class="corrections" id={CORRECTIONS_ID} aria-labelledby={`${CORRECTIONS_ID}-title`}>
			<h2 id={`${CORRECTIONS_ID}-title`}>Đính chính</h2>
			{corrections.map(({ time, text }) => (
				<p key={time.iso}>
					<Time time={time} /> <Words text={text} />
				</p>
			))}
		</section>
	);
}
