namespace LiveOR.Browser.Tests.Stage;

/// <summary>What a hostile page tries on a signed-in visitor. Every function says how each try ended, as the page could tell.</summary>
internal static class ForeignScript
{
    public const string Text = """
        const ended = (what, how) => `${what}: ${how}`;
        const patience = (work, how) => Promise.race([work, new Promise(done => setTimeout(done, 8000, how))]);

        window.sockets = hubs => Promise.all(hubs.map(hub => patience(new Promise(done => {
          const socket = new WebSocket(hub);
          socket.onopen = () => { socket.send('{"protocol":"json","version":1}\u001e'); done(ended(hub, "open")); };
          socket.onerror = () => done(ended(hub, "refused"));
        }), ended(hub, "nothing"))));

        window.events = hubs => Promise.all(hubs.flatMap(hub => [true, false].map(withCredentials => patience(new Promise(done => {
          const source = new EventSource(hub, { withCredentials });
          source.onopen = () => done(ended(hub, "open"));
          source.onerror = () => { source.close(); done(ended(hub, "refused")); };
        }), ended(hub, "nothing")))));

        const ask = async (method, address, options) => {
          try {
            const answer = await fetch(address, { method, ...options });
            return ended(`${method} ${address}`, answer.type === "opaque" ? "opaque" : `read ${answer.status}`);
          } catch {
            return ended(`${method} ${address}`, "refused");
          }
        };

        const json = { "Content-Type": "application/json" };
        const bodies = () => [
          new Blob(['{"text":"Foreign words.","singleHanded":true,"checklist":"all"}'], { type: "text/plain" }),
          new URLSearchParams({ "Form.Name": "Mallory", _handler: "invite", Roles: "Administrator" }),
          (() => { const form = new FormData(); form.append("Form.Name", "Mallory"); return form; })(),
        ];

        const triesOf = ({ method, address }) => {
          const looks = method === "GET" || method === "HEAD";
          const tries = ["include", "omit"].map(credentials => () =>
            ask(method, address, looks ? { credentials } : { credentials, headers: json, body: "{}" }));
          if (looks || method === "POST") {
            const sent = looks ? [undefined] : bodies();
            tries.push(...sent.map(body => () => ask(method, address, { mode: "no-cors", credentials: "include", body })));
            tries.push(...sent.map(body => () => ask(method, address, { credentials: "include", body })));
          }
          return tries;
        };

        const inTurn = async (tries, width) => {
          const results = [];
          for (let at = 0; at < tries.length; at += width) {
            results.push(...await Promise.all(tries.slice(at, at + width).map(each => each())));
          }
          return results;
        };

        window.fetches = calls => inTurn(calls.flatMap(triesOf), 24);

        window.beacons = addresses => addresses.forEach(address => navigator.sendBeacon(address, new Blob(["{}"], { type: "text/plain" })));

        window.parts = addresses => inTurn(addresses.flatMap(address => [["img", "src"], ["script", "src"], ["link", "href"], ["video", "src"]].map(
          ([name, where]) => () => patience(new Promise(done => {
            const part = document.createElement(name);
            if (name === "link") part.rel = "stylesheet";
            part.onload = part.onloadeddata = () => done(ended(`${name} ${address}`, "read"));
            part.onerror = () => done(ended(`${name} ${address}`, "refused"));
            part[where] = address;
            document.body.append(part);
          }), ended(`${name} ${address}`, "nothing")))), 16);

        const field = (form, name, value) => {
          const input = document.createElement("input");
          input.type = "hidden";
          [input.name, input.value] = [name, value];
          form.append(input);
        };

        const formOf = (address, enctype, target) => {
          const form = document.createElement("form");
          [form.method, form.action, form.enctype, form.target] = ["post", address, enctype, target];
          field(form, enctype === "text/plain" ? '{"singleHanded":true,"checklist":"all","a":"' : "_handler", enctype === "text/plain" ? '"}' : "invite");
          field(form, "Form.Name", "Mallory");
          field(form, "Form.Roles", "Administrator");
          document.body.append(form);
          return form;
        };

        const enctypes = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];

        window.forms = addresses => inTurn(addresses.flatMap((address, at) => enctypes.map((enctype, kind) => () => patience(new Promise(done => {
          const frame = document.createElement("iframe");
          frame.name = `form-${at}-${kind}`;
          document.body.append(frame);
          frame.onload = () => { frame.remove(); done(ended(address, "sent")); };
          formOf(address, enctype, frame.name).submit();
        }), ended(address, "nothing")))), 12);

        window.formInNewTab = address => formOf(address, enctypes[0], "_blank").submit();

        window.frameIn = addresses => inTurn(addresses.map(address => () => patience(new Promise(done => {
          const frame = document.createElement("iframe");
          frame.onload = () => {
            let inside = null;
            try { inside = frame.contentDocument?.body?.innerText ?? null; } catch { inside = null; }
            done(ended(address, inside ? `read ${inside.length}` : "closed"));
          };
          frame.src = address;
          document.body.append(frame);
        }), ended(address, "nothing"))), 4);

        window.openTab = address => { window.victim = window.open(address); };

        window.reach = () => {
          try { return window.victim.document.body.innerText; } catch { /* another origin's window */ }
          return window.victim.closed ? "severed" : `within reach, ${window.victim.length} frames`;
        };
        """;
}
