let isOurs = false;

/** From now on the newsdesk's own button publishes: it is there only where the git host would not refuse. */
export function publishOurselves(): void {
	isOurs = true;
}

/** Whether Sveltia shows its own. Sveltia asks for it. */
export function offersPublishing(): boolean {
	return !isOurs;
}
