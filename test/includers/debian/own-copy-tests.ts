import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { concurrencyTests } from "../concurrency-tests.ts";
import { cutTests } from "../cut-tests.ts";
import { faultTests } from "../fault-tests.ts";
import { NETWORK_FAULTS } from "../faults/network-faults.ts";
import { type FaultyProxy, startFaultyProxy } from "../faulty-proxy.ts";
import { ownCopyRowTests } from "../own-copy-rows.ts";
import { consumerVersion, versionOf } from "../programs.ts";
import type { RecipeSite } from "../recipe-site.ts";
import { describeWith } from "../required-programs.ts";
import type { Services } from "../services.ts";
import { script } from "./includers.ts";
import { CAN_RUN_DEBIAN, startDebian } from "./machine.ts";
import { installSite, nodeSite, type OwnCopyMachine, phpSite, podiumSite, timerSite } from "./own-copy-sites.ts";
import { scheduleTests } from "./schedule-tests.ts";

const curl = CAN_RUN_DEBIAN ? versionOf("curl", ["--version"], /curl ([\d.]+)/) : undefined;
// Debian names the program by its version.
const fpm = CAN_RUN_DEBIAN ? readdirSync("/usr/sbin").find((program) => /^php-fpm\d/.test(program)) : undefined;
const php = fpm === undefined ? undefined : versionOf(fpm, ["-v"], /PHP ([\d.]+)/);
const nginx = CAN_RUN_DEBIAN ? versionOf("nginx", ["-v"], /nginx\/([\d.]+)/) : undefined;

/** The recipes that store a copy, on one machine with nginx and PHP. */
export function ownCopyTests(servicesOf: () => Services): void {
  const version = curl === undefined || nginx === undefined ? undefined : php;
  const need = { version, package: "curl nginx-light php-fpm php-curl, as root" };
  describeWith(need, "A site of nginx and PHP", (phpVersion) => {
    let proxy: FaultyProxy;
    let machine: OwnCopyMachine;
    beforeAll(async () => {
      proxy = await startFaultyProxy(servicesOf().origins);
      machine = await installSite(await startDebian(proxy.port));
    });
    afterAll(async () => {
      await machine?.stop();
      await proxy?.stop();
    });

    const recipeTests = (name: string, version: string, start: () => Promise<RecipeSite>) => {
      let site: RecipeSite;
      beforeAll(async () => {
        site = await start();
      });
      const started = () => ({ site, proxy, fail: machine.fail, services: servicesOf() });
      cutTests(name, started);
      concurrencyTests(name, started);
      const faultCells = faultTests({ name, version, keepsCopy: true, isNetworked: true, started });
      ownCopyRowTests({ name, version, hasOthers: !name.startsWith("Podium"), faultCells, started });
    };

    test("by curl's exit codes, the service fails as in the table of faults", async () => {
      for (const { id, curl } of NETWORK_FAULTS) {
        await machine.fail(id);
        const code = await machine.run(
          "curl --silent --output /dev/null --max-time 2 https://samverkan.example/ || echo $?",
        );
        expect(curl, id).toContain(Number(code));
      }
      await machine.fail(undefined);
      await machine.run("curl --silent --fail --output /dev/null https://samverkan.example/");
    });

    describe("with the timer's recipe", () => {
      beforeAll(async () => void (await machine.run("sh", script("timer.sh"))));
      test("its script has written the fragment, and nothing else", async () => {
        const shown = await machine.run("cd /var/www/html/samverkan; cat overview.html; ls");
        expect(shown).toBe(`${await servicesOf().fragment("/fragments/overview")}overview.html\n`);
      });
      scheduleTests(() => ({ machine, services: servicesOf() }));
      recipeTests("Timer, in nginx", curl ?? "", async () => timerSite(machine, servicesOf()));
    });

    describe("with the recipe for PHP", () => {
      recipeTests("PHP, behind nginx", phpVersion, async () => {
        await machine.run(
          "install --directory --owner=www-data --group=www-data --mode=750 /var/cache/samverkan-php; cat >/var/www/samverkan.php",
          script("samverkan.php"),
        );
        return phpSite(machine, servicesOf());
      });
    });

    describe("with the recipe for Node", () => {
      recipeTests("Node", process.versions.node, () => nodeSite(machine, servicesOf()));
    });

    describe("with the recipe for Podium", () => {
      recipeTests("Podium with our recipe", consumerVersion("@podium/layout"), () => podiumSite(machine, servicesOf()));
    });
  });
}
