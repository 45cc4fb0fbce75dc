import { testAttackStrings } from "./test-xss.ts";

// All of them by night.
testAttackStrings(5);
