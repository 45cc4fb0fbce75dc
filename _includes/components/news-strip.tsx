interface NewsStripProps {
	readonly text: string;
	readonly link?: string;
}

/** Breaking news in one line over the front. */
export function NewsStrip({ text, link }: NewsStripProps) {
	return (
		<aside class="strip" aria-label="Tin nóng">
			<p>
				<strong>Tin nóng</strong> {link ? <a href={link}>{text}</a> : <span>{text}</span>}
			</p>
		</aside>
	);
}
