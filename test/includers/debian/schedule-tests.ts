import { expect, test } from "vitest";
import { isFullRun } from "../full-run.ts";
import { versionOf } from "../programs.ts";
import { describeWith } from "../required-programs.ts";
import type { Services } from "../services.ts";
import { script } from "./includers.ts";
import type { DebianMachine } from "./machine.ts";

const FILE = "/var/www/html/samverkan/overview.html";
const UNITS = "/etc/systemd/system/samverkan";

interface Started {
  readonly machine: DebianMachine;
  readonly services: Services;
}

/** The schedulers of the timer's command: systemd's units, verified by systemd itself, and the line for cron. */
export function scheduleTests(started: () => Started): void {
  const expectFetched = async () => {
    const { machine, services } = started();
    expect(await machine.run(`cat ${FILE}`)).toBe(await services.fragment("/fragments/overview"));
  };

  const systemd = versionOf("systemd-analyze", ["--version"], /systemd (\d+)/);
  describeWith({ version: systemd, package: "systemd" }, "for systemd", () => {
    test("systemd finds no error in the units, and the timer runs every five minutes", async () => {
      const { machine } = started();
      expect(await machine.run(`systemd-analyze verify ${UNITS}.service ${UNITS}.timer`)).toBe("");
      const calendar = await machine.run(`systemd-analyze calendar "$(sed -n 's/^OnCalendar=//p' ${UNITS}.timer)"`);
      expect(calendar).toContain("*:00/5:00");
    });
  });

  test("the unit's command, as its user and with an empty environment, writes the fragment", async () => {
    const { machine } = started();
    await machine.run(`rm ${FILE}; cd /; command=$(sed -n 's/^ExecStart=//p' ${UNITS}.service)
      runuser -u "$(sed -n 's/^User=//p' ${UNITS}.service)" -- env --ignore-environment PATH=/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8 $command`);
    await expectFetched();
  });

  test("the line for cron, in cron's shell and environment, writes the fragment", async () => {
    const { machine } = started();
    const { user, command } = cronLine();
    await machine.run(
      `rm ${FILE}; runuser -u ${user} -- env --ignore-environment --chdir=/var/www HOME=/var/www LOGNAME=${user} PATH=/usr/bin:/bin SHELL=/bin/sh /bin/sh -c "$(cat)"`,
      command,
    );
    await expectFetched();
  });

  // It wakes up once a minute.
  test.runIf(isFullRun)("Debian's cron accepts the line, every minute here, and writes the fragment", async () => {
    const { machine } = started();
    const { user, command } = cronLine();
    await machine.run("cat >/etc/cron.d/samverkan", `* * * * * ${user} ${command}\n`);
    await machine.run(`rm ${FILE}; cron`);
    await expect
      .poll(() => machine.run(`cat ${FILE} 2>/dev/null || true`), { timeout: 90_000, interval: 1000 })
      .toContain('class="samverkan"');
    await machine.run("rm /etc/cron.d/samverkan; kill $(cat /run/crond.pid)");
    await expectFetched();
  });
}

/** The line that the recipe prints for those without systemd. */
function cronLine(): { readonly user: string; readonly command: string } {
  const [, user, command] = /^# {3}\*\/5 \* \* \* \* (\S+) (.+)$/m.exec(script("timer.sh")) ?? [];
  if (user === undefined || command === undefined) throw new Error("timer.sh shows no line for cron");
  return { user, command };
}
