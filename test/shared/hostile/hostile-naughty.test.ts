import { testNaughtyStrings } from "./test-naughty.ts";

// All of them by night.
testNaughtyStrings(5);
