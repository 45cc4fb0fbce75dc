/** A step on the way to readers, by the words of the labels that Sveltia gives to requests. */
export const STAGES = ["draft", "pending_review", "pending_publish", "pending_deletion"] as const;
export type Stage = (typeof STAGES)[number];

/** Somebody at the git host. */
export interface Person {
	readonly login: string;
	/** As it is printed: the login where there is no name. */
	readonly name: string;
}

/** What somebody has said of a story there. */
export interface Word {
	readonly by: Person;
	readonly verdict: "approved" | "changes" | "comment" | "lapsed";
	readonly text: string;
	readonly at: Date;
	/** Of which text: its commit. */
	readonly head: string;
}

/** Whoever sits at this desk, in the eyes of the host. */
export interface Viewer extends Person {
	readonly mayPush: boolean;
	/** Whether the branch of what is published would take a merge of theirs. */
	readonly mayMerge: boolean;
}

/** A change that waits on a branch of its own: a new article, or another text of one that is published. */
export interface Story {
	readonly id: string;
	readonly number: number;
	readonly title: string;
	/** On the host, for whoever wants all that was said. */
	readonly url: string;
	readonly branch: string;
	/** The commit that holds the text as it was saved last. */
	readonly head: string;
	readonly stage: Stage;
	/** Whether it is of a file that readers have already. */
	readonly isCorrection: boolean;
	readonly begunBy: Person;
	/** Who has it, and since when: who took it last, or began it. */
	readonly holder: Person;
	readonly heldSince: Date;
	readonly savedBy: string;
	readonly savedAt: Date;
	readonly words: readonly Word[];
	/** Whose word is still to come: `bien-tap`. */
	readonly waitsFor: readonly string[];
	readonly decision: "approved" | "changes" | "waits" | "free";
	/** Whether it goes together with what is published, and what the host's rules say. */
	readonly merge: "clean" | "blocked" | "conflict" | "draft" | "unknown";
	/** What keeps a blocked one, in a sentence that says what to do; empty where the host does not tell. */
	readonly keptBy: string;
	/** Whether the rules let this viewer publish it as it is. */
	readonly viewerBypasses: boolean;
	/** Whether the host would take this viewer's word for it. */
	readonly viewerMayApprove: boolean;
	/** Whether the text still says that it is a draft, which no reader gets. */
	readonly saysDraft: boolean;
}

/** The stage of a request: one that no label places is at its beginning. */
export function stageOf(labels: readonly string[], isDraft: boolean): Stage {
	const found = STAGES.find((stage) => labels.some((label) => label.endsWith(`/${stage}`)));
	return found ?? (isDraft ? "draft" : "pending_review");
}

/** The label of a stage, with the words that Sveltia puts before all of them. */
export function stageLabel(labels: readonly string[], stage: Stage): string {
	const prefix = labels.map((label) => /^(.*\/)[a-z_]+$/.exec(label)?.[1]).find(Boolean);
	return `${prefix ?? "sveltia-cms/"}${stage}`;
}

/** Whether front matter has the key by which an article stays unpublished. */
export function saysDraft(text: string): boolean {
	const [first, ...lines] = text.split(/\r?\n/);
	const end = first === "---" ? lines.indexOf("---") : 0;
	return lines.slice(0, Math.max(end, 0)).some((line) => /^draft:[ \t]*true\b/i.test(line));
}

/** What may be done with a story. */
export type Offer = "take" | "approve" | "return" | "publish" | "correct";

/**
 * What is offered to a viewer: what the host would refuse is not. The host alone decides, at the moment it is asked.
 */
export function offersFor(story: Story, viewer: Viewer): readonly Offer[] {
	if (!viewer.mayPush) return [];
	const offers: Offer[] = [];
	if (story.holder.login !== viewer.login) offers.push("take");
	const isHandedIn = story.stage === "pending_review" || story.stage === "pending_publish";
	if (isHandedIn && story.begunBy.login !== viewer.login) {
		if (story.viewerMayApprove && !hasApproved(story, viewer)) offers.push("approve");
		offers.push("return");
	}
	if (story.saysDraft) return offers;
	if (story.stage === "pending_publish" || story.stage === "pending_deletion") {
		const isFree = story.merge === "clean" && viewer.mayMerge;
		if (isFree || (story.merge === "blocked" && story.viewerBypasses)) offers.push("publish");
	} else if (story.isCorrection && story.viewerBypasses && story.merge !== "conflict") offers.push("correct");
	return offers;
}

/** Whether the viewer has approved the very text that stands there. */
function hasApproved({ words, head }: Story, viewer: Viewer): boolean {
	const last = words.findLast(({ by, verdict }) => by.login === viewer.login && verdict !== "comment");
	return last?.verdict === "approved" && last.head === head;
}
