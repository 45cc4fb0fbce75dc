import { testCorpusValues } from "./test-corpus-values.ts";

// Every article by night.
testCorpusValues(5);
