import { testNaughtyStrings } from "../../shared/hostile/test-naughty.ts";

testNaughtyStrings(1);
