/**
 * What systems, git and editors leave in any folder they are let into. It is nobody's article and harms nobody:
 * it is passed over without a word.
 */
const LITTER = [
	// macOS, Windows, KDE, network disks.
	/^(?:\.DS_Store|\._.*|\.localized|\.AppleDouble|\.Spotlight-V100|\.Trashes|\.fseventsd|Icon\r)$/,
	/^(?:Thumbs\.db|ehthumbs\.db|desktop\.ini|\$RECYCLE\.BIN|\.directory|\.nfs.*)$/i,
	// git, also where the newsroom has a repository of its own.
	/^(?:\.git|\.gitkeep|\.keep|\.gitignore|\.gitattributes|\.github)$/,
	// Editors: their settings, and what stands beside a file while it is open in vim, Emacs, Word, LibreOffice.
	/^(?:\.editorconfig|\.vscode|\.idea|\.obsidian)$/,
	/^(?:.*~|\..*\.sw[a-z]|\..*\.un~|\.#.*|#.*#|~\$.*|\.~lock\..*#|4913)$/,
	// Chromium, while a page writes into a folder that it was given.
	/\.crswap$/,
];

/** Whether a file or folder of this name is such litter. */
export function isLitter(name: string): boolean {
	return LITTER.some((form) => form.test(name));
}
