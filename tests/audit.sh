#!/usr/bin/env bash
# Asks the feeds for packages with known vulnerabilities. A feed that serves no such data calls everything clean, so the question is
# first put about a package that is known to be bad; when that one is not named, nothing was verified, and that is what is said.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
canary=$(mktemp -d)
trap 'rm -rf "$canary"' EXIT
found=0

ask_nuget() {
    cat > "$canary/canary.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.1" /></ItemGroup>
</Project>
XML
    if ! dotnet restore "$canary/canary.csproj" >/dev/null 2>&1; then
        echo "NuGet: not verifiable: the feed does not serve the canary package."
        return
    fi
    if ! dotnet list "$canary/canary.csproj" package --vulnerable 2>/dev/null | grep -q 'Newtonsoft.Json'; then
        echo "NuGet: not verifiable: the feed serves no vulnerability data (it calls Newtonsoft.Json 12.0.1 clean)."
        return
    fi
    local report
    report=$(dotnet list "$root/LiveOR.sln" package --vulnerable --include-transitive)
    if grep -q 'has the following vulnerable packages' <<<"$report"; then
        echo "$report"
        found=1
    else
        echo "NuGet: no package with a known vulnerability."
    fi
}

ask_npm() {
    # The lock file alone is asked about: nothing is downloaded.
    echo '{"name":"canary","version":"1.0.0","dependencies":{"minimist":"0.0.8"}}' > "$canary/package.json"
    cat > "$canary/package-lock.json" <<'JSON'
{"name":"canary","version":"1.0.0","lockfileVersion":3,"requires":true,"packages":{
 "":{"name":"canary","version":"1.0.0","dependencies":{"minimist":"0.0.8"}},
 "node_modules/minimist":{"version":"0.0.8"}}}
JSON
    local report
    report=$(cd "$canary" && npm audit --package-lock-only --json --fetch-retries=0 2>/dev/null) || true
    if ! node -e 'const r = JSON.parse(process.argv[1]); process.exit(r.vulnerabilities?.minimist ? 0 : 1)' "$report" 2>/dev/null; then
        echo "npm: not verifiable: the registry serves no vulnerability data (it does not name minimist 0.0.8)."
        return
    fi
    if (cd "$root/src/LiveOR.Web" && npm audit --package-lock-only); then
        echo "npm: no package with a known vulnerability."
    else
        found=1
    fi
}

ask_nuget
ask_npm
exit "$found"
