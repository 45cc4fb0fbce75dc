/** Names the run of `npm test` that a test belongs to: what one of its files has built, the others need not. */
export const TEST_RUN = "TIN_TINH_TEST_RUN";

/** Names a folder for temporary files that is on a disk, for the few that need one. */
export const TEST_DISK = "TIN_TINH_TEST_DISK";
