#!/usr/bin/env bash
# Neo4j's own linter over the questions as they run; it needs Node and no server.
set -euo pipefail
cd "$(dirname "$0")/../.."
package=@neo4j-cypher/language-support
version=2.0.0-next.38
home=.venv/node

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "Neo4j's Cypher linter: skipped, node and npm are not on this machine."
  exit 0
fi
if [ ! -e "$home/$version" ]; then
  mkdir -p "$home"
  npm install --prefix "$home" --no-save --no-package-lock --silent \
    "$package@$version" >/dev/null 2>&1 || {
    echo "Neo4j's Cypher linter: skipped, npm could not install $package@$version."
    exit 0
  }
  touch "$home/$version"
fi
.venv/bin/python -m tests.cypher_rules --expanded |
  node tests/cypher_rules/neo4j_lint.mjs "$home"
