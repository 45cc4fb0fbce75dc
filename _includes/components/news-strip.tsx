import { Words } from "./words.tsx";

interface NewsStripProps {
	readonly text: string;
	readonly link?: string;
}

/** Breaking news in one line over the front. */
export function NewsStrip({ text, link }: NewsStripProps) {
	const words = <Words text={text} />;
	return (
		<aside class="strip" aria-label="Tin nóng">
			<p>
				<strong>Tin nóng</strong> {link ? <a href={link}>{words}</a> : <span>{words}</span>}
			</p>
		</aside>
	);
}
