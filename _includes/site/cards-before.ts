import type { NearbyCard } from "../domain/nearby.ts";
import { monthsBefore } from "../domain/volumes.ts";
import type { StaleVolume } from "./render-volumes.ts";

/**
 * Gives, for a run of volumes, the cards of the twelve months before each of them: once each, and with nothing but
 * what another article's page prints or weighs. Months that are in the run themselves bring their own. Plain data: it
 * goes to other processes.
 *
 * @param archive all volumes, rendered or not
 */
export function cardsBefore(archive: readonly StaleVolume[]): (run: readonly StaleVolume[]) => NearbyCard[] {
	const volumes = new Map(archive.map((volume) => [volume.month, volume]));
	const made = new Map<string, readonly NearbyCard[]>();
	const cardsOf = (month: string) => {
		const known = made.get(month);
		if (known) return known;
		const cards = (volumes.get(month)?.articles ?? []).map(({ card }) => nearbyCard(card));
		made.set(month, cards);
		return cards;
	};
	return (run) => {
		const own = new Set(run.map(({ month }) => month));
		const wanted = new Set(run.flatMap(({ month }) => monthsBefore(month)));
		return [...wanted].filter((month) => !own.has(month)).flatMap(cardsOf);
	};
}

function nearbyCard({ url, title, date, section, thread, tags }: NearbyCard): NearbyCard {
	return { url, title, date, section, tags: tags.map(({ slug }) => ({ slug })), ...(thread && { thread }) };
}
