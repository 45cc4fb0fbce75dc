/** Names the run of `npm test` that a test belongs to: what one of its files has built, the others need not. */
export const TEST_RUN = "TIN_TINH_TEST_RUN";
