// A viewer with the official JavaScript client. It prints what happens to it, one line each, and stops when its input ends.
// Arguments: package.json of the web project, hub address, transport (1, 2, 4), protocol (json, messagepack), slug.
import { createRequire } from "node:module";

const [packages, address, transport, protocol, slug] = process.argv.slice(2);
const require = createRequire(packages);
const signalR = require("@microsoft/signalr");
const { MessagePackHubProtocol } = require("@microsoft/signalr-protocol-msgpack");

const say = (...words) => console.log(words.join(" "));
const builder = new signalR.HubConnectionBuilder()
  .withUrl(address, { transport: Number(transport) })
  .withAutomaticReconnect({ nextRetryDelayInMilliseconds: () => 100 })
  .configureLogging(signalR.LogLevel.None);
if (protocol === "messagepack") builder.withHubProtocol(new MessagePackHubProtocol());
const connection = builder.build();

let last = 0;
const watch = () => connection.invoke("Watch", slug, last);
connection.on("Entry", entry => {
  if (entry.number > last) {
    last = entry.number;
    say("entry", entry.number, entry.text);
  }
});
connection.on("Status", status => say("status", status.status, status.latest));
connection.onreconnecting(() => say("reconnecting"));
connection.onreconnected(async () => {
  await watch();
  say("reconnected");
});

await connection.start();
say("connected");
await connection.invoke("Watch", "nowhere", 0).catch(refusal => say("refused", refusal.message));
await connection.invoke("Retract", 1).catch(refusal => say("refused", refusal.message));
await watch();
say("watching");
process.stdin.resume();
process.stdin.on("end", async () => {
  await connection.stop();
  say("stopped");
});
