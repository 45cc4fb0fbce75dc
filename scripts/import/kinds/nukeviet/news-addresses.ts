import type { NewsModule } from "./news-module.ts";

/** How a site writes its addresses, as its settings say where the dump holds them. */
export interface AddressForm {
	/** As addresses call the language and the module. */
	readonly language: string;
	readonly module: string;
	/** `rewrite_exturl`: `.html`. */
	readonly ending: string;
	/** Whether a single-language site leaves the language out, and one module its name; unknown without settings. */
	readonly hidesLanguage?: boolean;
	readonly hidesModule?: boolean;
}

export function addressForm(
	{ language, module }: NewsModule,
	title: string | undefined,
	settings: ReadonlyMap<string, string> | undefined,
): AddressForm {
	const name = title ?? module.replaceAll("_", "-");
	return {
		language,
		module: name,
		ending: settings?.get("rewrite_exturl") ?? ".html",
		...(settings?.has("rewrite_optional") && {
			hidesLanguage: settings.get("rewrite_optional") === "1",
			hidesModule: settings.get("rewrite_op_mod") === name,
		}),
	};
}

/**
 * The addresses of an article, the lasting one first: `/vi/news/thoi-su/ten-bai-12.html`, without the language, without
 * the module, with the ending of NukeViet 3, and by query. Only those that the site's settings allow, where they are known.
 *
 * @param inside `thoi-su/ten-bai-12`, of each section that it stands in
 */
export function newsAddresses(form: AddressForm, inside: readonly string[]): string[] {
	const endings = [...new Set([form.ending, ".html", "/"])];
	const paths = inside.flatMap((one) =>
		endings.flatMap((ending) => prefixes(form).map((prefix) => `${prefix}${one}${ending}`)),
	);
	return [...new Set([...paths, ...inside.map((one) => `${query(form)}&op=${one}`)])];
}

/** The addresses of a list: `/vi/news/thoi-su/`. */
export function listAddresses(form: AddressForm, inside: string): string[] {
	return [...prefixes(form).map((prefix) => `${prefix}${inside}/`), `${query(form)}&op=${inside}`];
}

function prefixes({ language, module, hidesLanguage, hidesModule }: AddressForm): string[] {
	const [full, plain, bare] = [`/${language}/${module}/`, `/${module}/`, "/"];
	if (hidesLanguage === undefined) return [plain, full, bare];
	if (!hidesLanguage) return [full, plain];
	return hidesModule ? [bare, plain, full] : [plain, full];
}

const query = ({ language, module }: AddressForm) => `/index.php?language=${language}&nv=${module}`;
