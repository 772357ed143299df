// A page that does what a web client does before it draws anything: signs in, sets up encryption, syncs, and stays in
// sync. Its title says how far it is: "Starting", "Ready N" with the number of rooms, or "Failed: why".
//
// The address's fragment is JSON: { server, user, password }.
import { initAsync } from "@matrix-org/matrix-sdk-crypto-wasm";
import { createClient, IndexedDBStore } from "matrix-js-sdk";

const { server, user, password } = JSON.parse(decodeURIComponent(location.hash.slice(1)));

async function start() {
  await initAsync(new URL("matrix_sdk_crypto_wasm_bg.wasm", location.href));
  const signingIn = createClient({ baseUrl: server });
  const session = await signingIn.loginRequest({
    type: "m.login.password",
    identifier: { type: "m.id.user", user },
    password,
  });
  const store = new IndexedDBStore({ indexedDB, dbName: "sync" });
  const client = createClient({
    baseUrl: server,
    accessToken: session.access_token,
    userId: session.user_id,
    deviceId: session.device_id,
    store,
  });
  await store.startup();
  await client.initRustCrypto();
  client.on("sync", (state) => {
    if (state === "PREPARED" || state === "SYNCING") {
      document.title = `Ready ${client.getRooms().length}`;
    }
  });
  await client.startClient({ lazyLoadMembers: true, initialSyncLimit: 20 });
}

start().catch((error) => {
  document.title = `Failed: ${error}`;
});
