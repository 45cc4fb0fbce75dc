/** The address at which a file of the output is asked for: `2022/05/26/ben-pha/index.html` is `/2022/05/26/ben-pha/`. */
export function addressOf(file: string): string {
	return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** The file of the output that answers an address: the other way about. */
export function fileOf(address: string): string {
	return `${address.slice(1)}${address.endsWith("/") ? "index.html" : ""}`;
}
