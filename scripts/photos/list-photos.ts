import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/** What lies in a folder beside photos is nobody's to take. */
const PHOTO = /^[^.].*\.(?:jpe?g|png|webp|avif|hei[cf]|tiff?|gif)$/i;

/** The files that were asked for, those of folders with them, each once. */
export async function listPhotos(words: readonly string[]): Promise<string[]> {
	const files = await Promise.all(
		words.map(async (word) => {
			const stats = await stat(word).catch(() => undefined);
			if (!stats?.isDirectory()) return [word];
			const names = (await readdir(word)).filter((name) => PHOTO.test(name));
			const { compare } = new Intl.Collator("vi", { numeric: true });
			return names.sort(compare).map((name) => path.join(word, name));
		}),
	);
	return [...new Map(files.flat().map((file) => [path.resolve(file), file])).values()];
}
