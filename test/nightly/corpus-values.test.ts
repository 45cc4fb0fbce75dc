import { testCorpusValues } from "../shared/newsdesk/test-corpus-values.ts";

testCorpusValues(1);
