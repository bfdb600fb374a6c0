#!/usr/bin/env bash
# Asks the feed for packages with known vulnerabilities. A feed that serves no such data calls everything clean, so the
# question is first put about a package that is known to be bad; when that one is not named, nothing was verified.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
canary=$(mktemp -d)
trap 'rm -rf "$canary"' EXIT

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
    echo "Not verifiable: the feed does not serve the canary package."
    exit 0
fi

if ! dotnet list "$canary/canary.csproj" package --vulnerable 2>/dev/null | grep -q 'Newtonsoft.Json'; then
    echo "Not verifiable: the feed serves no vulnerability data (it calls Newtonsoft.Json 12.0.1 clean)."
    exit 0
fi

report=$(dotnet list "$root/LiveOR.sln" package --vulnerable --include-transitive)
if grep -q 'has the following vulnerable packages' <<<"$report"; then
    echo "$report"
    exit 1
fi
echo "No package with a known vulnerability."
