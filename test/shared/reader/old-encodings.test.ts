import { testOldEncodings } from "./test-old-encodings.ts";

// Every article by night.
testOldEncodings(7);
