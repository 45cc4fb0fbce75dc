import { testOldEncodings } from "../shared/reader/test-old-encodings.ts";

testOldEncodings(1);
