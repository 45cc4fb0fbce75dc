import { testFailures } from "../support/offline/failing-downloads.ts";

testFailures("both");
