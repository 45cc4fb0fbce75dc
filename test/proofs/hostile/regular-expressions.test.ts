import { testRegularExpressions } from "./test-regular-expressions.ts";

// The others by night.
testRegularExpressions("all but the dear");
