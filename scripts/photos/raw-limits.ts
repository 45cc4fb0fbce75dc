/** What a photo may be before it is made smaller: as telephones and cameras give them. */
export const RAW_LIMITS = {
	bytes: 100 * 2 ** 20,
	pixels: 220_000_000,
	/** That making it smaller may take; one of 50 million dots takes three. */
	seconds: 60,
} as const;
