// What the lock files name. Run by itself, it compares the lock files of two folders: node tests/locks.mjs BEFORE AFTER
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// They come with the SDK, in its own version.
export const broughtByTheSdk = new Set([
  "Microsoft.AspNetCore.App.Internal.Assets", "Microsoft.NET.ILLink.Tasks", "Microsoft.NET.Sdk.WebAssembly.Pack",
]);

export const projects = root => ["src", "tests"].flatMap(folder => readdirSync(join(root, folder), { withFileTypes: true })
  .filter(each => each.isDirectory() && existsSync(join(root, folder, each.name, "packages.lock.json")))
  .map(each => `${folder}/${each.name}`)).sort();

export const readJson = path => JSON.parse(readFileSync(path, "utf8"));

// [{ name, version, hash }] of one packages.lock.json
export const lockedBy = path => Object.values(readJson(path).dependencies).flatMap(framework => Object.entries(framework)
  .filter(([, entry]) => entry.type !== "Project")
  .map(([name, entry]) => ({ name, version: entry.resolved, hash: entry.contentHash })));

const lines = root => new Set(projects(root).flatMap(project => lockedBy(join(root, project, "packages.lock.json"))
  .filter(each => !broughtByTheSdk.has(each.name))
  .map(each => `${project}: ${each.name} ${each.version} ${each.hash}`)));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [before, after] = process.argv.slice(2).map(lines);
  const changed = [...[...before].filter(each => !after.has(each)).map(each => `- ${each}`), ...[...after].filter(each => !before.has(each)).map(each => `+ ${each}`)];
  changed.forEach(each => console.error(each));
  process.exitCode = before.size > 0 && changed.length === 0 ? 0 : 1;
}
