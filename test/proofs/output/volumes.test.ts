import { testVolumes } from "./test-volumes.ts";

// After each edit by night.
testVolumes("one of a kind");
