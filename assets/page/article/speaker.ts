/** Whoever follows a reading: the sentence that is being said, by its number; undefined when it pauses or ends. */
export type Follower = (sentence: number | undefined) => void;

/**
 * Says sentences one after the other. Each is an utterance of its own, since browsers cut long ones short; a pause
 * drops the sentence and says it again from its start, since `pause()` does not come back on Android.
 */
export class Speaker {
	#at = 0;
	#rate = 1;
	/** Counts what was begun: an ending of something dropped is not heard. */
	#run = 0;
	#speaking = false;

	constructor(
		private readonly sentences: readonly string[],
		private readonly voice: SpeechSynthesisVoice,
		private readonly follow: Follower,
	) {}

	get speaking(): boolean {
		return this.#speaking;
	}

	/** Begins, or goes on where it paused. */
	play(): void {
		this.#drop();
		this.#speaking = true;
		this.#say(this.#run);
	}

	pause(): void {
		this.#drop();
		this.follow(undefined);
	}

	/** Ends; the next time it begins anew. */
	stop(): void {
		this.#at = 0;
		this.pause();
	}

	/** @param rate 1 is the voice's own speed */
	set rate(rate: number) {
		this.#rate = rate;
		if (this.#speaking) this.play();
	}

	#drop(): void {
		this.#run += 1;
		this.#speaking = false;
		speechSynthesis.cancel();
	}

	#say(run: number): void {
		const text = this.sentences[this.#at];
		if (text === undefined) {
			this.stop();
			return;
		}
		const utterance = new SpeechSynthesisUtterance(text);
		utterance.voice = this.voice;
		utterance.lang = this.voice.lang;
		utterance.rate = this.#rate;
		utterance.onend = () => {
			if (run !== this.#run) return;
			this.#at += 1;
			this.#say(run);
		};
		utterance.onerror = () => {
			if (run === this.#run) this.pause();
		};
		this.follow(this.#at);
		speechSynthesis.speak(utterance);
	}
}
