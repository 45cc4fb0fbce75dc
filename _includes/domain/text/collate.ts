const collator = new Intl.Collator("vi", { numeric: true });

/** Order of two names in a Vietnamese list: a ă â b c d đ e ê …, numbers by value ("Ấp 2" before "Ấp 10"). For `sort`. */
export function compareVietnamese(a: string, b: string): number {
	return collator.compare(a, b);
}
