import { testAttackStrings } from "../../shared/hostile/test-xss.ts";

testAttackStrings(1);
