/** Why an editor's word about a letter cannot be carried out. `message` says so, with the cure, in Vietnamese. */
export class Undecided extends Error {
	override name = "Undecided";
	/**
	 * @param reason the letter or comment is not there; what was asked cannot be; the host of the repository refuses; it
	 * does not answer as it should
	 */
	constructor(
		readonly reason: "unknown" | "wrong" | "refused" | "failed",
		message: string,
	) {
		super(message);
	}
}
