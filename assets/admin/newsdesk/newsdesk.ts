import CMS from "@sveltia/cms";
import { configuration } from "./configuration/configuration.ts";

await CMS.init({ config: configuration() });
