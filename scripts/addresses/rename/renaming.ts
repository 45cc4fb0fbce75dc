import type { ListKind } from "../../../_includes/domain/addresses/paths/lists.ts";

/** A tag, an author, a section or a running story that gets another name, and with it another address. */
export interface Renaming {
	readonly by: ListKind;
	/** `others`: under which words articles name it, too, by slug: the synonyms of a tag, the title of a running story. */
	readonly from: Named & { readonly others: readonly string[] };
	readonly to: Named;
}

/** Of a running story the name is its slug: its title stays. */
interface Named {
	readonly slug: string;
	readonly name: string;
}
