import { testEvictions } from "./test-evictions.ts";

// Each on both occasions by night.
testEvictions("by turns");
