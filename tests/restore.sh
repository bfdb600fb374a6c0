#!/usr/bin/env bash
# Restores exactly what the lock files name. A few packages come with the SDK, in its own version: under another SDK than the one that
# wrote the lock files those may differ, and nothing else.
set -euo pipefail
cd "$(dirname "$0")/.."

if dotnet restore LiveOR.sln --locked-mode --force; then
    exit 0
fi

echo "Locked restoring failed. Looking whether only the SDK's own packages differ."
before=$(mktemp -d)
put_back() { cp -r "$before"/. . && rm -rf "$before"; }
trap put_back EXIT
for lock in src/*/packages.lock.json tests/*/packages.lock.json; do
    mkdir -p "$before/$(dirname "$lock")"
    cp "$lock" "$before/$lock"
done
dotnet restore LiveOR.sln --force-evaluate
node tests/locks.mjs "$before" . || { echo "What was restored is not what the lock files name." >&2; exit 1; }
echo "Only packages of the SDK differ ($(dotnet --version))."
