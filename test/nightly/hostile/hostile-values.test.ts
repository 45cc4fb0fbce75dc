import { testHostileValues } from "../../shared/newsdesk/test-hostile-values.ts";

testHostileValues(1);
