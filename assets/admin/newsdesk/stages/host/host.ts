import type { Story, Viewer } from "../story.ts";

/** What the desk knows of a file at the host. */
export interface FileAtHost {
	readonly viewer: Viewer;
	/** The change of it that waits, if one does. */
	readonly story: Story | undefined;
	/** The commit that a change of it names: where there is a later one, the host refuses the change. */
	readonly head: string;
	/** Git's name for its text there; undefined where there is no such file. */
	readonly blob: string | undefined;
}

/** What a git host is asked beside all that Sveltia asks: who has a story, who may do what with it, and to do it. */
export interface Host {
	/** Whether somebody is signed in to it: who works on a folder of this machine is not. */
	readonly isOpen: boolean;
	readonly commits: CommitWords;
	/** @param file `content/articles/2026/11/mua-dua.md` */
	look(file: string): Promise<FileAtHost>;
	/** The viewer has the story from now on. */
	take(story: Story, viewer: Viewer): Promise<unknown>;
	/** The viewer approves the text that was looked at, and no other. */
	approve(story: Story): Promise<unknown>;
	/** Asks for a change, and gives the story back to who writes it. */
	giveBack(story: Story, words: string): Promise<void>;
	/** Brings a story to readers: as it was looked at, or not at all. */
	publish(story: Story): Promise<void>;
}

/** By what words commits go to the host. */
export interface CommitWords {
	/** Whether what is sent changes anything there. */
	isChange(url: string, method: string, body: string): boolean;
	/** A commit of files; undefined where something else is sent. */
	read(url: string, body: string): SentCommit | undefined;
	/** Whether it was taken, was refused because there is a later one, or for another reason. */
	outcome(status: number, answer: unknown): "taken" | "stale" | "refused";
	/** How the host refuses a commit, with words of ours. */
	refuse(message: string): Response;
}

/** A commit as Sveltia sends it. */
export interface SentCommit {
	readonly files: readonly string[];
	readonly written: readonly { readonly file: string; readonly text: () => string }[];
	/** The same, to be taken only where the file's last commit is this one. */
	onto(file: string, head: string): string;
}
