/**
 * HTML of this site as it may be read elsewhere: every link, picture and place on the page gets its full address.
 * It takes only what the project's own serialisers printed, where a quotation mark in a text is always `&quot;`, so
 * that ` href="` is an attribute and nothing else.
 *
 * @param html as `renderBody` and `serialiseHtml` print it
 * @param page absolute address of the page it stands on
 * @param origin `https://tintinh.example`
 */
export function withAbsoluteAddresses(html: string, page: string, origin: string): string {
	return html.replace(/ (href|src|srcset)="([^"]*)"/g, (_, name: string, value: string) => {
		const absolute =
			name === "srcset"
				? value.replace(/(^|, )\//g, `$1${origin}/`)
				: value.replace(/^#/, `${page}#`).replace(/^\//, `${origin}/`);
		return ` ${name}="${absolute}"`;
	});
}
