import { testForeignPages } from "../shared/import/test-foreign-pages.ts";

testForeignPages(1);
