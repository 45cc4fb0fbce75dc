/** A way to pass an article on: a plain link, which asks nobody for anything until it is followed. */
export interface ShareLink {
	readonly name: string;
	/** Whose mark stands beside the name. */
	readonly service: "zalo" | "facebook" | "x" | "telegram" | "email";
	readonly url: string;
}

/**
 * The links under "Chia sẻ bài viết", in the order in which readers here use them.
 *
 * @param page its canonical address and its title
 */
export function shareLinks({
	url,
	title,
}: {
	readonly url: string;
	readonly title: string;
}): readonly ShareLink[] {
	const [address, words] = [url, title].map(encodeURIComponent);
	return [
		{ name: "Zalo", service: "zalo", url: zaloLink(url) },
		{ name: "Facebook", service: "facebook", url: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
		{ name: "X (Twitter)", service: "x", url: `https://x.com/intent/post?url=${address}&text=${words}` },
		{ name: "Telegram", service: "telegram", url: `https://t.me/share/url?url=${address}&text=${words}` },
		{ name: "E-mail", service: "email", url: `mailto:?subject=${words}&body=${address}` },
	];
}

/** Zalo's share page takes the address as JSON in base64. */
function zaloLink(url: string): string {
	const data = encodeURIComponent(base64(JSON.stringify({ url: encodeURI(decodeURI(url)) })));
	return `https://button-share.zalo.me/share_external?layout=1&color=blue&customize=false&d=${data}&shareType=0`;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 of a text of ASCII, for which neither Node nor a browser is needed. */
export function base64(ascii: string): string {
	let digits = "";
	for (let at = 0; at < ascii.length; at += 3) {
		const three = [0, 1, 2].reduce((bits, next) => (bits << 8) | (ascii.charCodeAt(at + next) || 0), 0);
		for (let digit = 0; digit < 4; digit++)
			digits += at + digit > ascii.length ? "=" : DIGITS.charAt((three >> (18 - 6 * digit)) & 63);
	}
	return digits;
}
