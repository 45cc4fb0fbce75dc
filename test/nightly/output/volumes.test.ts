import { testVolumes } from "../../proofs/output/test-volumes.ts";

testVolumes("each");
