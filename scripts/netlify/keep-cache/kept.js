/**
 * What a build leaves for the next one. Previews, which `npm start` keeps beside it, are not for the host: they show
 * what must not be published.
 */
export const KEPT = [
	"assets",
	"bundles",
	"cards",
	"offline-months.json",
	"offline.json",
	"picture-hashes.json",
	"picture-looks.json",
	"pictures",
	"readings",
	"volumes",
].map((name) => `.cache/${name}`);
