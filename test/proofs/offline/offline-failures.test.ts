import { testFailures } from "../../support/offline/failing-downloads.ts";

// Each on both occasions by night.
testFailures("by turns");
