// Writes a CycloneDX 1.6 bill of materials from what was restored, and checks that it holds every package of the lock files.
// Usage: node tests/bill-of-materials.mjs FILE. The same packages give the same bytes.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { broughtByTheSdk, lockedBy, projects, readJson } from "./locks.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const npmLock = readJson(join(root, "src/LiveOR.Web/package-lock.json"));
const components = new Map();
const edges = new Map();

const hex = base64 => Buffer.from(base64, "base64").toString("hex");
const nuget = (name, version) => `pkg:nuget/${name}@${version}`;
const npm = (name, version) => `pkg:npm/${name.replace("@", "%40")}@${version}`;

// A package that only tests or the build need is "excluded": it is not part of what runs.
function add(purl, name, version, licence, sha512, shipped) {
  const known = components.get(purl);
  const scope = shipped || known?.scope === "required" ? "required" : "excluded";
  components.set(purl, {
    type: "library", "bom-ref": purl, name, version, scope,
    ...(sha512 && { hashes: [{ alg: "SHA-512", content: sha512 }] }),
    ...(licence && { licenses: [licence] }),
    purl,
  });
}

const link = (from, to) => edges.set(from, (edges.get(from) ?? new Set()).add(to));

function licenceOf(nuspec) {
  const stated = /<license type="(expression|file)"[^>]*>([^<]+)</.exec(nuspec);
  const address = /<licenseUrl>([^<]+)</.exec(nuspec)?.[1];
  return stated?.[1] === "expression" ? { expression: stated[2].trim() }
    : stated ? { license: { name: `see ${stated[2].trim()} in the package` } }
    : address ? { license: { name: "see its address", url: address } }
    : undefined;
}

function describe(folders, path, name) {
  const folder = folders.map(each => join(each, path)).find(existsSync);
  const nuspec = folder && join(folder, `${name.toLowerCase()}.nuspec`);
  const metadata = folder && join(folder, ".nupkg.metadata");
  return {
    licence: nuspec && existsSync(nuspec) ? licenceOf(readFileSync(nuspec, "utf8")) : undefined,
    hash: metadata && existsSync(metadata) ? readJson(metadata).contentHash : undefined,
  };
}

function addRestored(project) {
  const assets = readJson(join(root, project, "obj/project.assets.json"));
  const folders = Object.keys(assets.packageFolders);
  const frameworks = Object.values(assets.project.frameworks);
  const forBuilding = new Set(frameworks.flatMap(each => Object.entries(each.dependencies ?? {}))
    .filter(([, each]) => each.suppressParent === "All").map(([name]) => name));
  const shipped = name => project.startsWith("src/") && !forBuilding.has(name);

  for (const [id, library] of Object.entries(assets.libraries).filter(([, each]) => each.type === "package")) {
    const [name, version] = id.split("/");
    add(nuget(name, version), name, version, describe(folders, library.path, name).licence, hex(library.sha512), shipped(name));
  }

  // The runtime that the browser gets is downloaded beside the packages; what was not downloaded here is not used here.
  for (const { name, version: range } of frameworks.flatMap(each => each.downloadDependencies ?? [])) {
    const version = /\[([^,\]]+)/.exec(range)[1];
    const { licence, hash } = describe(folders, `${name.toLowerCase()}/${version}`, name);
    if (hash) {
      add(nuget(name, version), name, version, licence, hex(hash), shipped(name) && name.includes(".Runtime."));
    }
  }

  addLinks(assets);
}

function addLinks(assets) {
  for (const target of Object.values(assets.targets)) {
    const versions = new Map(Object.keys(target).map(id => id.split("/")));
    for (const [id, entry] of Object.entries(target).filter(([, each]) => each.type === "package")) {
      for (const name of Object.keys(entry.dependencies ?? {}).filter(each => versions.has(each))) {
        link(nuget(...id.split("/")), nuget(name, versions.get(name)));
      }
    }
  }
}

function addNpm() {
  const packages = Object.entries(npmLock.packages).filter(([path]) => path !== "");
  const named = path => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  for (const [path, { version, license, integrity, dev }] of packages) {
    add(npm(named(path), version), named(path), version, license && { expression: license },
      integrity && hex(integrity.replace("sha512-", "")), !dev);
  }

  for (const [path, entry] of packages) {
    for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) {
      const found = npmLock.packages[`${path}/node_modules/${name}`] ?? npmLock.packages[`node_modules/${name}`];
      if (found) {
        link(npm(named(path), entry.version), npm(name, found.version));
      }
    }
  }
}

function write(path) {
  const version = /<Version>([^<]+)</.exec(readFileSync(join(root, "Directory.Build.props"), "utf8"))[1];
  const sorted = [...components.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1));
  const digest = createHash("sha256").update(JSON.stringify(sorted)).digest("hex");
  const serial = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  writeFileSync(path, JSON.stringify({
    bomFormat: "CycloneDX", specVersion: "1.6", serialNumber: `urn:uuid:${serial}`, version: 1,
    metadata: { component: { type: "application", "bom-ref": "LiveOR", name: "LiveOR", version } },
    components: sorted,
    dependencies: sorted.map(({ purl }) => ({ ref: purl, dependsOn: [...(edges.get(purl) ?? [])].sort() })),
  }, null, 2) + "\n");
}

// Read back and held against the lock files, which were not what it was made from.
function missing(path) {
  const held = new Map(readJson(path).components.map(each => [each.purl, each.hashes?.[0].content]));
  const names = new Set([...held.keys()].map(each => each.slice(0, each.lastIndexOf("@"))));
  const locked = projects(root).flatMap(project => lockedBy(join(root, project, "packages.lock.json")));
  const wanted = [
    ...locked.filter(each => !broughtByTheSdk.has(each.name)).map(each => [nuget(each.name, each.version), each.hash]),
    ...Object.entries(npmLock.packages).filter(([at]) => at !== "")
      .map(([at, each]) => [npm(at.split("node_modules/").at(-1), each.version), each.integrity.replace("sha512-", "")]),
  ];
  const absent = wanted.filter(([purl, hash]) => held.get(purl) !== hex(hash)).map(([purl]) => purl);
  return [
    ...(wanted.length > 0 ? absent : ["every package: the lock files are empty"]),
    ...locked.filter(each => broughtByTheSdk.has(each.name) && !names.has(nuget(each.name, "").slice(0, -1))).map(each => each.name),
  ];
}

const [path] = process.argv.slice(2);
projects(root).forEach(addRestored);
addNpm();
write(path);
const absent = missing(path);
absent.forEach(each => console.error(`Not in the bill of materials, or with another hash: ${each}`));
console.log(`${components.size} packages, ${[...components.values()].filter(each => each.licenses).length} of them state a licence.`);
process.exitCode = absent.length === 0 ? 0 : 1;
