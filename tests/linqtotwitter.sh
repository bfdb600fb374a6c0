#!/usr/bin/env bash
# Builds LiveOR with the LinqToTwitter adapter and runs the mirrors' contract tests with it.
# Usage: bash tests/linqtotwitter.sh FEED, where FEED is a folder or an address that has the package linqtotwitter 6.15.0.
set -euo pipefail
[ $# = 1 ] || { echo "Usage: bash tests/linqtotwitter.sh FEED" >&2; exit 2; }
feed=$1
if [ -d "$feed" ]; then
    feed=$(cd "$feed" && pwd)
fi
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# A place of its own: the default build never sees the package.
out="$PWD/artifacts/linqtotwitter"
dotnet build tests/LiveOR.Web.Tests --artifacts-path "$out" \
    -p:WithLinqToTwitter=true -p:RestoreAdditionalProjectSources="$feed"
dotnet "$out/bin/LiveOR.Web.Tests/debug/LiveOR.Web.Tests.dll" -noColor -namespace 'LiveOR.Web.Tests.Mirrors.Contract'
