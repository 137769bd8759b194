// Reads {file, cypher} a line; says what Neo4j's linter finds; exits 1 if anything.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

const require = createRequire(resolve(process.argv[2], "package.json"));
const { lintCypherQuery } = require("@neo4j-cypher/language-support");

let files = 0;
let found = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const { file, cypher } = JSON.parse(line);
  const names = cypher.matchAll(/\$(\w+)/g);
  const parameters = Object.fromEntries([...names].map(([, name]) => [name, null]));
  files += 1;
  for (const problem of lintCypherQuery(cypher, { parameters }).diagnostics) {
    found += 1;
    console.log(`${file}:${problem.range.start.line + 1}: ${problem.message}`);
  }
}
console.log(`Neo4j's Cypher linter: ${files} files, ${found} problems.`);
process.exit(found || !files ? 1 : 0);
