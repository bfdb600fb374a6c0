// Makes and uses passkeys. Each place on a page says with data-passkey what its button does; without passkeys in the browser it stays hidden.
const encoded = { "content-type": "application/json" };

async function post(address, body) {
    const answer = await fetch(address, { method: "POST", headers: encoded, body: JSON.stringify(body ?? {}) });
    if (!answer.ok) {
        const problem = await answer.json().catch(() => null);
        const first = problem?.errors && Object.values(problem.errors).flat()[0];
        throw new Error(first ?? problem?.detail ?? "LiveOR did not answer. Check your connection and try again.");
    }

    return answer.status === 204 ? null : answer.json();
}

const create = async options =>
    (await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })).toJSON();

const use = async options =>
    (await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })).toJSON();

const actions = {
    "sign-in": async place => {
        await post("/passkeys/sign-in", { credential: await use(await post("/passkeys/options")) });
        location.assign(place.dataset.to);
    },
    join: async place => {
        const address = `/passkeys/invite/${encodeURIComponent(place.dataset.token)}`;
        const options = await post(`${address}/options`, { name: document.getElementById("joining-name")?.value });
        await post(address, { credential: await create(options) });
        location.assign(place.dataset.to);
    },
    add: async place => {
        const options = await post("/account/passkeys/options");
        await post("/account/passkeys", { credential: await create(options), name: place.querySelector("input")?.value });
        location.assign("/account?added=true");
    },
};

function explain(error) {
    if (error.name === "NotAllowedError") {
        return "It was cancelled or took too long. Try again when you are ready.";
    }

    return error.name === "InvalidStateError" ? "This device has a passkey for this account already."
        : error.name === "SecurityError" ? "Passkeys need this page's own name in the address bar: not a number, and with HTTPS unless it is localhost."
        : error.message;
}

function prepare(place) {
    const button = place.querySelector("button");
    const problem = place.querySelector("[role=alert]");
    button.addEventListener("click", async () => {
        button.disabled = true;
        problem.hidden = true;
        try {
            await actions[place.dataset.passkey](place);
        } catch (error) {
            problem.textContent = explain(error);
            problem.hidden = false;
        } finally {
            button.disabled = false;
        }
    });
    place.hidden = false;
}

if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
    document.querySelectorAll("[data-passkey]").forEach(prepare);
}
