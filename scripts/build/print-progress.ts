import { count } from "../../_includes/domain/problem/wording.ts";
import type { VolumesProgress } from "../../_includes/site/make/run-volumes.ts";

/** How far the volumes of a build are. */
export interface VolumesDone {
	/** Volumes that are rendered, and all that must be. */
	readonly done: number;
	readonly all: number;
	/** Articles in those that are rendered, and in all. */
	readonly articles: number;
	readonly allArticles: number;
	/** Since the first was begun. */
	readonly seconds: number;
}

/** One line about a build at work: `12/70 tập · 1.430 bài/giây · còn khoảng 8 giây`. */
export function describeProgress({ done, all, articles, allArticles, seconds }: VolumesDone): string {
	const volumes = `${count(done)}/${count(all)} tập`;
	if (done === 0 || seconds <= 0) return volumes;
	const rate = articles / seconds;
	const left =
		done === all
			? "đang làm trang nhất và tìm kiếm"
			: `còn khoảng ${describeTime((allArticles - articles) / rate)}`;
	return [volumes, `${count(Math.round(rate))} bài/giây`, left].join(" · ");
}

/** Seconds up to a minute and a half, then minutes: `8 giây`, `3 phút`. */
function describeTime(seconds: number): string {
	return seconds < 90
		? `${count(Math.round(Math.max(seconds, 1)))} giây`
		: `${count(Math.round(seconds / 60))} phút`;
}

/** A line on a terminal that is written over as the work goes on. */
export interface ProgressLine {
	show(text: string): void;
	/** Empties the line, so that what follows stands where it was. */
	clear(): void;
}

/** What of a terminal is needed for it. */
export interface Screen {
	readonly isTTY?: boolean;
	write(text: string): unknown;
}

/** Goes back to the start of the line and empties it. */
const AGAIN = "\r\u001b[2K";

/** A line on a terminal; where the words go into a file or a log, nothing. */
export function openProgressLine(screen: Screen): ProgressLine {
	if (!screen.isTTY) return { show() {}, clear() {} };
	return { show: (text) => screen.write(AGAIN + text), clear: () => screen.write(AGAIN) };
}

/**
 * Shows on the line how the volumes of a build are getting on.
 *
 * @param clock milliseconds, from any moment
 */
export function followVolumes(line: ProgressLine, clock: () => number): VolumesProgress {
	const articlesOf = (volumes: Parameters<VolumesProgress>[0]) =>
		volumes.reduce((sum, volume) => sum + volume.articles.length, 0);
	let started = clock();
	let done = 0;
	let articles = 0;
	return (rendered, all) => {
		if (rendered.length === 0) {
			// It begins, perhaps once more.
			started = clock();
			done = 0;
			articles = 0;
		}
		done += rendered.length;
		articles += articlesOf(rendered);
		if (all.length === 0) return;
		const seconds = (clock() - started) / 1000;
		line.show(describeProgress({ done, all: all.length, articles, allArticles: articlesOf(all), seconds }));
	};
}
