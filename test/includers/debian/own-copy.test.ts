import { afterAll, beforeAll, expect, test } from "vitest";
import { type FaultyProxy, startFaultyProxy } from "../faulty-proxy.ts";
import { FALLBACK } from "../host-page.ts";
import { describeWith } from "../needs.ts";
import { versionOf } from "../programs.ts";
import { type Services, startServices } from "../services.ts";
import { script } from "./includers.ts";
import { CAN_RUN_DEBIAN, type DebianMachine, startDebian } from "./machine.ts";

const FILE = "/var/www/html/samverkan/overview.html";
const ORIGIN = "https://samverkan.example";
const FAULTS = [
  "fault=500",
  "fault=slow",
  "fault=drip",
  "fault=reset",
  "fault=302",
  "fault=304",
  "fault=foreign",
  "fault=cut&at=1",
  "fault=cut&at=500",
  "fault=cut&at=999",
];

const curl = CAN_RUN_DEBIAN ? versionOf("curl", ["--version"], /curl ([\d.]+)/) : undefined;
const php = CAN_RUN_DEBIAN ? versionOf("php", ["-r", "echo curl_version()['version'];"], /([\d.]+)/) : undefined;

let services: Services;
let proxy: FaultyProxy;
let machine: DebianMachine;
beforeAll(async () => {
  if (!CAN_RUN_DEBIAN) return;
  services = await startServices(ORIGIN, "without tomorrow");
  proxy = await startFaultyProxy(services.origins);
  machine = await startDebian(proxy.port);
});
afterAll(async () => {
  await machine?.stop();
  await proxy?.stop();
  await services?.stop();
});

describeWith({ version: curl, package: "curl, as root" }, "the timer's recipe", () => {
  const fetchInto = (query: string) =>
    machine.run(`runuser -u www-data -- samverkan-fetch '${ORIGIN}/fragments/overview?${query}' ${FILE}`);

  test("puts the fragment in its place, and keeps it whatever comes instead", async () => {
    await machine.run("sh", script("timer.sh"));
    const fragment = await services.fragment("/fragments/overview");
    expect(await machine.run(`cat ${FILE}`)).toBe(fragment);
    for (const query of FAULTS) await expect(fetchInto(query), query).rejects.toThrow();
    for (const certificate of ["stranger", "other-name"] as const) {
      machine.present(certificate);
      await expect(fetchInto("n=1"), certificate).rejects.toThrow();
    }
    machine.present("right");
    expect(await machine.run(`cat ${FILE}; ls /var/www/html/samverkan`)).toBe(`${fragment}overview.html\n`);
    await fetchInto("n=2");
  });
});

describeWith({ version: php, package: "php-cli php-curl, as root" }, "the recipe for PHP", () => {
  test("shows the fragment, then its last good copy, and a link where it has none", async () => {
    const folder = "/var/cache/samverkan-php";
    await machine.run(`install --directory --mode=750 ${folder}; cat >/var/www/samverkan.php`, script("samverkan.php"));
    const page = (query: string) =>
      machine.run(
        `php -r "require '/var/www/samverkan.php'; echo samverkan('${ORIGIN}/fragments/overview?${query}');"`,
      );
    const fragment = await services.fragment("/fragments/overview");
    expect(await page("n=php")).toBe(fragment);
    for (const query of FAULTS) {
      expect(await page(query), query).toBe(FALLBACK);
      expect(await page(`after=1&${query}`), query).toBe(fragment);
      // As if the copy had become old.
      await machine.run(`rm ${folder}/*.lock`);
      expect(await page(`after=1&${query}`), query).toBe(fragment);
    }
  });
});

describeWith(
  { version: CAN_RUN_DEBIAN ? process.version : undefined, package: "nodejs, as root" },
  "the recipe for Node",
  () => {
    const page = async (query: string) => {
      const module = script("samverkan.mjs").replace("/fragments/overview", `/fragments/overview?${query}`);
      await machine.run("cat >/var/www/samverkan.mjs", module);
      return machine.run(
        `NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt ${process.execPath} -e "import('/var/www/samverkan.mjs').then(({ samverkan }) => process.stdout.write(samverkan()))" 2>/dev/null`,
      );
    };
    test("shows the fragment, and a link where something else comes", async () => {
      expect(await page("n=node")).toBe(await services.fragment("/fragments/overview"));
      for (const query of FAULTS) expect(await page(query), query).toBe(FALLBACK);
    });
  },
);
