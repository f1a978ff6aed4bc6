// What the search engine's own rules say of the pages in a file: prints what is an error there.
import { readFileSync } from "node:fs";

import Validator from "@adobe/structured-data-validator";
import Extractor from "@marbec/web-auto-extractor";

const wrong = [];
for (const text of JSON.parse(readFileSync(process.argv[2], "utf-8"))) {
  const page = `<html><head><script type="application/ld+json">${text}</script></head></html>`;
  const found = new Extractor({ addLocation: true }).parse(page);
  if (Object.keys(found.jsonld).length !== 1) {
    wrong.push({ text, issueMessage: "It is not found in the page." });
  }
  const issues = await new Validator(null).validate(found);
  wrong.push(...issues.filter((each) => each.severity === "ERROR").map((each) => ({ text, ...each })));
}
console.log(JSON.stringify(wrong));
