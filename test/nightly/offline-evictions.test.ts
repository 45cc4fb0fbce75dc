import { testEvictions } from "../proofs/offline/test-evictions.ts";

testEvictions("both");
