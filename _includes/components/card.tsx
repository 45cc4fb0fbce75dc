import type { ComponentChildren } from "preact";
import type { AiUse } from "../domain/article/article.ts";
import type { Rendition } from "../domain/article/rendition.ts";
import { AI_MARKS } from "../domain/text/ai-marks.ts";
import { Picture } from "./picture.tsx";
import { type HiddenStatus, StatusMark } from "./status-mark.tsx";
import { type PrintedTime, Time } from "./time.tsx";
import { Words } from "./words.tsx";

/** What a list shows of an article. */
export interface CardContent {
	readonly url: string;
	readonly title: string;
	readonly time: PrintedTime;
	/** Name of its section, where the list does not say it. A word, no link: a card leads to its story alone. */
	readonly section?: string;
	readonly lede?: string;
	readonly rendition?: Rendition;
	/** What a machine did to that picture. */
	readonly ai?: AiUse;
	/** What keeps the subject of its picture in sight: `at-x-3 at-y-7`. */
	readonly crop?: string;
	/** Of a photo story: how many pictures it has. */
	readonly pictures?: number;
	/** Of an episode, how long one listens: "Nghe 12 phút". */
	readonly listen?: string;
	/** Why readers do not see it, in a preview. */
	readonly status?: HiddenStatus;
}

interface CardProps {
	readonly card: CardContent;
	/** Level of its title: one below the heading of the list. */
	readonly level: 2 | 3;
}

/** A story in a list: title, lede and picture. The whole of it opens the story. */
export function Card({ card, level }: CardProps) {
	return (
		<article class={card.rendition ? "card card--picture" : "card"}>
			{card.rendition && (
				<div class="card-picture">
					<Picture
						rendition={card.rendition}
						crop={card.crop}
						alt=""
						// It stands in frames of many widths; it comes late, so that a browser can measure them.
						sizes="auto, (min-width: 48em) 18rem, 32vw"
						fetch="when-near"
					/>
				</div>
			)}
			<CardTitle card={card} level={level} />
			<CardText card={card} />
		</article>
	);
}

interface LeadCardProps {
	readonly card: CardContent;
	/** How wide its picture is drawn on a laptop's page. */
	readonly wide: "31rem" | "42rem";
}

/** The first story of the front, with its picture as large as the page lets it. */
export function LeadCard({ card, wide }: LeadCardProps) {
	return (
		<article class={card.rendition ? "card card--lead card--picture" : "card card--lead"}>
			{card.rendition && (
				<div class="card-picture">
					<Picture
						rendition={card.rendition}
						crop={card.crop}
						alt=""
						sizes={`(min-width: 75em) ${wide}, (min-width: 48em) 60vw, 100vw`}
						fetch="first"
					/>
				</div>
			)}
			<CardTitle card={card} level={2} />
			<CardText card={card} />
		</article>
	);
}

/** A story told by its title alone, where many stand close together; before it, what its list puts there. */
export function BriefCard({ card, level, children }: CardProps & { readonly children?: ComponentChildren }) {
	return (
		<article class="card card--brief">
			{children}
			<CardTitle card={card} level={level} />
			<CardMeta time={card.time} section={card.section} pictures={card.pictures} listen={card.listen} />
		</article>
	);
}

function CardTitle({ card, level }: CardProps) {
	const Heading = level === 2 ? "h2" : "h3";
	return (
		<Heading class="card-title">
			<a href={card.url}>
				<Words text={card.title} />
			</a>
			{card.status && " "}
			{card.status && <StatusMark status={card.status} />}
		</Heading>
	);
}

/** What stands under the title of a card that may have a picture. */
function CardText({ card }: Pick<LeadCardProps, "card">) {
	return (
		<>
			{card.lede && (
				<p class="card-lede">
					<Words text={card.lede} />
				</p>
			)}
			<CardMeta
				time={card.time}
				section={card.section}
				pictures={card.pictures}
				listen={card.listen}
				ai={card.ai}
			/>
		</>
	);
}

interface CardMetaProps {
	readonly time: PrintedTime;
	readonly section: string | undefined;
	readonly pictures: number | undefined;
	readonly listen: string | undefined;
	readonly ai?: AiUse | undefined;
}

function CardMeta({ time, section, pictures, listen, ai }: CardMetaProps) {
	return (
		<p class="card-meta">
			{pictures !== undefined && <span class="photo-story-mark">Phóng sự ảnh · {pictures} ảnh</span>}
			<Time time={time} />
			{section && <span class="card-section">{section}</span>}
			{listen && <span class="card-listen">{listen}</span>}
			{ai && <span class="ai-mark">{AI_MARKS.picture[ai]}</span>}
		</p>
	);
}
