/** Why a file was not read to its end, and where. */
export interface SourceFault {
	readonly line: number;
	readonly column: number;
	readonly message: string;
	readonly cure: string;
}

/** Ends the reading of a file. */
export class SourceStop extends Error {
	constructor(readonly fault: SourceFault) {
		super(fault.message);
	}
}
