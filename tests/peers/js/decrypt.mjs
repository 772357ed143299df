// Decrypts every event of a fixture with what matrix-js-sdk uses, matrix-sdk-crypto as WebAssembly, and prints the
// microseconds that one event took.
//
//   node decrypt.mjs FIXTURE
//
// FIXTURE is JSON: { user, device, room, keys: exported room keys (client-server API, "Key export"), events }.
import { readFileSync } from "node:fs";
import {
  DecryptionSettings,
  DeviceId,
  initAsync,
  OlmMachine,
  RoomId,
  TrustRequirement,
  UserId,
} from "@matrix-org/matrix-sdk-crypto-wasm";

const fixture = JSON.parse(readFileSync(process.argv[2], "utf8"));
await initAsync();
// Without a name for its store the machine keeps everything in memory: there is no IndexedDB here.
const machine = await OlmMachine.initialize(new UserId(fixture.user), new DeviceId(fixture.device));
await machine.importExportedRoomKeys(JSON.stringify(fixture.keys), () => {});
const room = new RoomId(fixture.room);
const settings = new DecryptionSettings(TrustRequirement.CrossSignedOrLegacy);
const events = fixture.events.map((event) => JSON.stringify(event));

const begun = process.hrtime.bigint();
for (const event of events) {
  await machine.decryptRoomEvent(event, room, settings);
}
const took = process.hrtime.bigint() - begun;
console.log(Number(took) / 1e3 / events.length);
