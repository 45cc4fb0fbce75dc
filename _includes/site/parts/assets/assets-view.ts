import { gitApi } from "../../../domain/newsdesk/repository.ts";
import { cardsOf, type SocialCards } from "../../media/pictures/social-cards.ts";
import type { Newsroom } from "../../read/read-newsroom.ts";
import type { Settings } from "../../settings.ts";
import { repositoryOf } from "../newsdesk/newsdesk-view.ts";
import { keepsOffline } from "../offline/keeps-offline.ts";

/** All that the assets may know of the newspaper. */
export interface AssetsView {
	readonly preview: boolean;
	/** Whether readers can keep it. */
	readonly offline: boolean;
	readonly cards: SocialCards;
	/** Where the newsdesk reads and writes. Absent where there is none. */
	readonly newsdesk?: { readonly gitHosts: readonly string[] };
}

export function assetsView(
	newsroom: Pick<Newsroom, "newspaper" | "sections">,
	settings: Pick<Settings, "preview" | "search" | "newsdesk" | "repository">,
): AssetsView {
	return {
		preview: settings.preview,
		offline: keepsOffline(newsroom.newspaper, settings),
		cards: cardsOf(newsroom),
		...(settings.newsdesk && { newsdesk: { gitHosts: gitHosts(newsroom, settings) } }),
	};
}

function gitHosts(
	{ newspaper }: Pick<Newsroom, "newspaper">,
	settings: Pick<Settings, "repository">,
): readonly string[] {
	const repository = repositoryOf(newspaper, settings);
	return repository ? [new URL(gitApi(repository)).origin] : [];
}
