/** Why a command ended without doing what it was asked to: told with its place, never with a stack. */
export class PublisherError extends Error {
	/** 1: something in the input is wrong or still missing. 2: the command or a file could not be used. */
	readonly exitCode: 1 | 2;
	/** The file, or the field in it. */
	readonly place: string;

	constructor(exitCode: 1 | 2, place: string, message: string) {
		super(message);
		this.exitCode = exitCode;
		this.place = place;
	}
}

/** What a thrown value says. */
export function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
