/** Lets a text pass, or throws. */
type Rule = (text: string) => string;

/** Chromium's Trusted Types, which TypeScript does not know. What a policy has let pass is taken for a string here. */
interface TrustedTypes {
	createPolicy<Kind extends string>(name: string, rules: Record<Kind, Rule>): Record<Kind, Rule>;
}

/**
 * What a text passes before it becomes markup or the address of a script: Chromium takes it from a policy alone, of those
 * that the Content-Security-Policy names. Other browsers take it as it is.
 *
 * @param kind what the text becomes
 * @param name of the policy, which a page makes once
 */
export function policy<Kind extends "createHTML" | "createScriptURL">(
	kind: Kind,
	name: string,
	rule: Rule,
): Rule {
	const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
	const rules = { [kind]: rule } as Record<Kind, Rule>;
	const made = trustedTypes ? trustedTypes.createPolicy(name, rules) : rules;
	return (text) => made[kind](text);
}
