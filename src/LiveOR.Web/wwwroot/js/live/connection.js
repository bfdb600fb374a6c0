// The live connection, and asking now and then for as long as there is none.
import { isOver, slug } from "./page.js";
import { latest, take } from "./numbers.js";
import { catchUp, refresh } from "./catchup.js";
import { showStatus } from "./bar.js";
import { calmDown, delayAfter, hurry, jitter, pause, wait } from "./patience.js";

const words = {
  live: "Updates arrive at once",
  reconnecting: "Reconnecting…",
  polling: "Checking every few seconds",
  offline: "No connection. Trying again…",
};

/** A proxy that keeps what it should pass on lets a connection begin and never lets it be heard. */
const longestStart = 12_000;
const patience = 2;

let current = null;
let connected = false;
let failures = 0;
let longPolling = false;

/** Attempts that failed though the server answers everything else. */
let refused = 0;

function show(state) {
  const line = document.getElementById("connection");
  line.hidden = false;
  line.dataset.state = state;
  line.textContent = words[state];
}

/** The connection gets a moment to come about first. */
export async function poll() {
  await wait(jitter(2_000));
  while (!isOver()) {
    if (!connected) {
      try {
        await catchUp();
        if (!connected) show("polling");
        if (refused <= patience) hurry();
      } catch {
        refused = 0;
        if (!connected) show("offline");
      }
    }
    await wait(jitter(document.hidden ? 30_000 : 5_000));
  }
}

/** Tries for ever: a lecture hall's wifi, a phone asleep and a server that restarts all end some time. */
export async function connect() {
  let signalR;
  try {
    signalR = await import("../signalr.bundle.js");
  } catch {
    return; // It was not built: polling carries on.
  }
  while (!isOver()) {
    const connection = current = build(signalR);
    const closed = new Promise(done => connection.onclose(done));
    const limit = setTimeout(() => connection.stop(), longestStart);
    try {
      await connection.start();
      // Where the entries after the last one come from: this one call asks for them, and for all that follow.
      await connection.invoke("Watch", slug, latest());
      clearTimeout(limit);
      connected = true;
      failures = refused = 0;
      calmDown();
      show("live");
      await closed;
      show("reconnecting");
    } catch {
      failures++;
      if (++refused >= patience) longPolling = !longPolling;
      await connection.stop();
    }
    clearTimeout(limit);
    connected = false;
    await pause(delayAfter(failures));
  }
}

/** WebSockets, else Server-Sent Events, else long polling; and where the better ones only seem to work, the last at once. */
function build(signalR) {
  const connection = new signalR.HubConnectionBuilder()
    .withUrl("/hubs/audience", longPolling ? { transport: signalR.HttpTransportType.LongPolling } : {})
    .configureLogging(signalR.LogLevel.None)
    .build();
  connection.on("Entry", entry => { if (!take(entry)) refresh(entry.number); });
  connection.on("Status", news => { if (news.latest > latest()) refresh(news.latest); else showStatus(news); });
  return connection;
}

// A page that is put aside whole, to be shown again when the reader comes back, may hold no connection.
addEventListener("pagehide", () => current?.stop());
