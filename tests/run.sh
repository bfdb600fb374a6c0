#!/usr/bin/env bash
# Installs what the tests need, builds everything, runs every test. Any failure, and any test that was skipped, fails the run.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '\n== %s\n' "$*"; }

find_chromium() {
    if [ -n "${CHROMIUM:-}" ]; then
        [ -x "$CHROMIUM" ] || { echo "CHROMIUM names $CHROMIUM, which cannot be run." >&2; exit 1; }
    elif command -v chromium >/dev/null 2>&1; then
        CHROMIUM=$(command -v chromium)
    elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "Installing Chromium"
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
        CHROMIUM=$(command -v chromium)
    else
        echo "No Chromium found. Run as root on Debian, or name a browser: CHROMIUM=/path/to/chromium bash tests/run.sh" >&2
        exit 1
    fi
    export CHROMIUM
    echo "Browser: $CHROMIUM"
}

find_tesseract() {
    if ! command -v tesseract >/dev/null 2>&1; then
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
            say "Installing Tesseract"
            apt-get update -qq
            DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends tesseract-ocr tesseract-ocr-eng fonts-dejavu-core >/dev/null
        else
            echo "No Tesseract found. Run as root on Debian, or install tesseract with its English data: words in pictures are tested with it." >&2
            exit 1
        fi
    fi
    echo "Text reader: $(tesseract --version 2>&1 | head -1)"
}

find_nginx() {
    if ! [ -x /usr/sbin/nginx ] && ! [ -x /usr/bin/nginx ]; then
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
            say "Installing nginx"
            apt-get update -qq
            DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nginx >/dev/null
        else
            echo "No nginx found. Run as root on Debian, or install it: the recipe in deploy/nginx.conf is tested with it." >&2
            exit 1
        fi
    fi
}

need() { command -v "$1" >/dev/null 2>&1 || { echo "$1 is needed: $2" >&2; exit 1; }; }

need dotnet "install the .NET 10 SDK"
need node "install Node.js; the live page is tested with the SignalR client that it bundles"
find_chromium
find_tesseract
find_nginx

say "Restoring what is locked, and building"
bash tests/restore.sh
dotnet build LiveOR.sln -c Release --no-restore

say "Checking the code's format"
# Style is part of the build; this is the rest of it.
dotnet format whitespace --folder --verify-no-changes

say "Looking for packages with known vulnerabilities"
bash tests/audit.sh

say "Writing the bill of materials"
mkdir -p artifacts
node tests/bill-of-materials.mjs artifacts/bom.json

say "Checking the systemd unit"
if command -v systemd-analyze >/dev/null 2>&1; then
    unit=$(mktemp -d)
    sed "s|/usr/bin/dotnet|$(command -v dotnet)|" deploy/liveor.service > "$unit/liveor.service"
    systemd-analyze verify "$unit/liveor.service"
    rm -r "$unit"
else
    echo "Not checked: there is no systemd-analyze here."
fi

say "Publishing the app for the tests"
rm -rf artifacts/app
dotnet publish src/LiveOR.Web -c Release --no-restore -o artifacts/app
export LIVEOR_APP="$PWD/artifacts/app"

# What the tested programs print is kept in artifacts/; shown is how they ended, and what failed.
failed=()
run() {
    say "$1"
    local log="artifacts/$1.log" results="artifacts/$1.json" ended=0
    rm -f "$results"
    dotnet run --project "tests/$1" -c Release --no-build -- -noColor -ctrf "$results" >"$log" 2>&1 || ended=$?
    if ! [ -s "$results" ] || { node tests/results.mjs "$results" "$1" && [ "$ended" != 0 ]; }; then
        tail -200 "$log"
        echo "$1 ended with $ended."
        ended=1
    fi
    [ "$ended" = 0 ] || failed+=("$1")
}

run LiveOR.Tests
run LiveOR.Web.Tests
run LiveOR.Browser.Tests

[ "${#failed[@]}" = 0 ] || { echo "Failed: ${failed[*]}" >&2; exit 1; }
say "Everything passed"
