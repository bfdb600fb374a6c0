// A socket.io server: what is posted is emitted to everyone.
// Usage: node socketio.mjs PORT [SECONDS BETWEEN PINGS, 0 for hardly ever]
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { Server } from "socket.io";

const [port, pingSeconds] = process.argv.slice(2).map(Number);
const server = createServer();
const everyone = new Server(server, {
  transports: ["websocket"],
  serveClient: false,
  pingInterval: (pingSeconds || 24 * 3600) * 1000,
});
server.on("request", async (request, response) => {
  if (request.url !== "/publish") return;
  const records = (await text(request)).split("\u001e").filter(record => record.length > 0);
  everyone.emit("Update", ...records.map(record => JSON.parse(record)));
  response.writeHead(204).end();
});
server.listen({ port, host: "127.0.0.1", backlog: 4096 });
