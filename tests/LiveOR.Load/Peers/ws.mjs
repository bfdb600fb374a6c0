// A bare WebSocket server: what is posted goes to everyone. Usage: node ws.mjs PORT [SECONDS BETWEEN PINGS, 0 for none]
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { WebSocket, WebSocketServer } from "ws";

const [port, pingSeconds] = process.argv.slice(2).map(Number);
const server = createServer(async (request, response) => {
  const update = Buffer.from(await text(request));
  for (const viewer of viewers.clients) {
    if (viewer.readyState === WebSocket.OPEN) viewer.send(update, { binary: false });
  }
  response.writeHead(204).end();
});
const viewers = new WebSocketServer({ server, path: "/watch" });
if (pingSeconds > 0) setInterval(() => viewers.clients.forEach(viewer => viewer.ping()), pingSeconds * 1000);
server.listen({ port, host: "127.0.0.1", backlog: 4096 });
