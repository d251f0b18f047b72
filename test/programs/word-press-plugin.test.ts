import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildPlugin } from "../../integrations/wordpress/build.ts";
import { FAULTS } from "../includers/faults/faults.ts";
import { HOSTILE_MARKS } from "../includers/faults/hostile-responses.ts";
import { missingPackages } from "./programs.ts";
import { deletePlugin, signIn, visitor } from "./word-press/admin.ts";
import { type Site, setService, startSite, viewBlock } from "./word-press/plugin.ts";
import { publish } from "./word-press/posts.ts";
import { THEMES } from "./word-press/word-press.ts";

const SMOHF = "Södertörns miljö- och hälsoskyddsförbund";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
declare const axe: { run: (root: string, options: object) => Promise<AxeResults> };

/** The faults of a service while the site has a copy. */
/** The faults whose requests are counted; the others of the matrix are tested without. */
const COUNTED = ["500", "slow", "drip", "reset", "cut", "302", "foreign", "unbalanced"];

/** Everything is in one order: install, use, uninstall. */
const missing = missingPackages();

if (missing.length > 0 && process.env.CI !== "true") {
  test.skip(`The plugin in real WordPress (apt-get install ${missing.join(" ")})`);
} else {
  pluginTests();
}

function pluginTests(): void {
  let site: Site;

  beforeAll(async () => {
    if (missing.length > 0) throw new Error(`apt-get install ${missing.join(" ")}`);
    site = await startSite();
  });
  afterAll(() => site?.stop());
  afterEach(() => {
    site.proxy.fail(undefined);
    site.proxy.publish("today");
  });

  /** A page as a visitor without a browser gets it. */
  const read = async (address: string) => (await fetch(address)).text();

  /** A published post of an author with these views. */
  const postOf = (...views: readonly string[]) =>
    publish(
      site.wordPress,
      "author",
      views.map((view) => viewBlock({ view })),
    );

  /** One post for many tests. */
  let savedPost: ReturnType<typeof postOf> | undefined;
  const smohfPost = () => (savedPost ??= postOf("collaborations/smohf"));

  test("the build gives the same bytes every time", async () => {
    expect(Buffer.from(await buildPlugin()).equals(Buffer.from(await buildPlugin()))).toBe(true);
  });

  describe("The administrator's setting", () => {
    test("without an address visitors see nothing and an author gets a message", async () => {
      const { address } = await postOf("overview");
      expect(await read(address)).not.toContain("samverkan-message");
      const author = await signIn(site.wordPress, "author");
      await author.go(address);
      expect(await author.page.content()).toContain("Samverkan: tjänstens adress saknas.");
      await author.stop();
    });

    test("rejects an invalid address, warns about one without a response, and accepts the service", async () => {
      expect(await setService(site, "javascript:alert(1)")).toContain("Adressen ska börja med https://");
      expect(await setService(site, "http://127.0.0.1:9")).toContain("Ingen samverkanstjänst svarar");
      site.deleteCopies();
      expect(await setService(site, `${site.serviceOrigin}/builder?lang=en`)).toContain("Tjänsten svarar (version 1.");
      expect(site.wordPress.run("echo Samverkan\\service_origin();")).toBe(site.serviceOrigin);
    });
  });

  test("an author adds the block, finds a collaboration by part of its name, sees it, and publishes", async () => {
    site.wordPress.use("twentytwentythree");
    const author = await signIn(site.wordPress, "author");
    const { page } = author;
    await author.go("/wp-admin/post-new.php");
    await closeWelcome(page);
    await page.locator(".editor-post-title__input").fill("Samverkan hos oss");
    await page.locator("button.editor-inserter, .edit-post-header-toolbar__inserter-toggle").click();
    await page.locator(".block-editor-inserter__search input").fill("samverkan");
    await page.locator(".editor-block-list-item-samverkan-view").click();
    await page.waitForSelector(".wp-block-samverkan-view .samverkan h2");
    const field = await page.waitForSelector(".components-combobox-control");
    const label = await field?.$eval("label", (each) => each.textContent);
    expect(label).toBe("Visa");
    await page.locator(".components-combobox-control input").fill("hälsoskydd");
    await page.locator(`::-p-xpath(//li[@role="option"][.="${SMOHF}"])`).click();
    await page.waitForFunction(
      `document.querySelector(".wp-block-samverkan-view .samverkan h2")?.textContent === "${SMOHF}"`,
    );
    await page.locator(".editor-post-publish-panel__toggle").click();
    await page.locator(".editor-post-publish-button").click();
    const link = await (await page.waitForSelector(".post-publish-panel__postpublish-header a"))?.evaluate(
      (each) => (each as HTMLAnchorElement).href,
    );
    expect(await read(link ?? "")).toMatch(
      new RegExp(`<div class="wp-block-samverkan-view"><div class="samverkan" lang="sv"><h2>${SMOHF}</h2>`),
    );
    expect(
      author.requests.filter((each) => each.startsWith(site.serviceOrigin) || each.includes("samverkan.example")),
    ).toEqual([]);
    await author.stop();
  });

  describe.each(THEMES)("In the theme %s", (theme) => {
    test("the content passes axe, has the stylesheet, and makes the browser request nothing from other sites", async () => {
      site.wordPress.use(theme);
      const { address } = await postOf("overview", "matrix", "diagram");
      const reader = await visitor(site.wordPress.origin);
      await reader.go(address);
      expect(await reader.page.$$eval(".samverkan", (roots) => roots.length)).toBe(3);
      await reader.page.evaluate(AXE);
      const { violations } = await reader.page.evaluate(() =>
        axe.run(".entry-content", { resultTypes: ["violations"] }),
      );
      // The headings and colours of the page are the theme's; only the content of fragments is checked.
      expect(
        violations.filter(({ id }) => id !== "color-contrast").map(({ id, nodes }) => [id, nodes[0]?.html]),
      ).toEqual([]);
      expect(reader.requests.filter((each) => !each.startsWith(site.wordPress.origin))).toEqual([]);
      expect(reader.requests.some((each) => each.includes("samverkan.css"))).toBe(true);
      expect(await reader.page.$eval(".samverkan-visually-hidden", (each) => getComputedStyle(each).position)).toBe(
        "absolute",
      );
      await reader.stop();
    });

    test("a shortcode of an author shows the same as the block", async () => {
      site.wordPress.use(theme);
      const shortcode = await publish(site.wordPress, "author", [
        '[samverkan view="collaborations/smohf" heading="3" lang="en"]',
      ]);
      expect(shortcode.html).toMatch(/<div class="samverkan" lang="en"><h3[ >]/);
      expect(shortcode.html).toContain(SMOHF);
    });
  });

  describe("Every fragment of the service", () => {
    test("passes the sanitizer unchanged, so the lists of elements, attributes and classes are complete", async () => {
      const { origins } = site.services;
      const views = [
        "overview",
        "collaborations?view=cards",
        "collaborations?view=table",
        "current",
        "matrix",
        "diagram",
        "collaborations/smohf",
        "collaborations/stockholm-business-alliance",
        "organizations/tyreso",
      ];
      for (const view of views) {
        for (const links of ["text", "plain"]) {
          const query = `${view.includes("?") ? "&" : "?"}lang=en&heading=5&links=${links}`;
          const html = await (await fetch(`${origins.today}/fragments/${view}${query}`)).text();
          const encoded = Buffer.from(html).toString("base64");
          const code = `$html = base64_decode( '${encoded}' ); $safe = Samverkan\\sanitize_fragment( $html );
            echo wp_json_encode( array( str_replace( ' />', '/>', $safe ), Samverkan\\is_whole_fragment( $safe ) ) );`;
          expect(JSON.parse(site.wordPress.run(code)), view).toEqual([html, true]);
        }
      }
    });
  });

  describe("The site requests the service", () => {
    test("once a minute for a view, however many readers and blocks there are", async () => {
      const post = await postOf("collaborations/smohf", "collaborations/smohf");
      site.deleteCopies();
      expect(await site.count(() => Promise.all(Array.from({ length: 8 }, () => read(post.address))))).toBe(1);
      expect(await site.count(() => read(post.address))).toBe(0);
      // While one request waits for the service, the others show the copy.
      site.proxy.fail("late");
      site.advanceMinute();
      expect(await site.count(() => Promise.all(Array.from({ length: 8 }, () => read(post.address))))).toBe(1);
      expect(await read(post.address)).toContain(SMOHF);
    });

    test.each(["slow", "500"])(
      "(%s) once by eight concurrent readers, with a copy and without, and none waits again",
      async (fault) => {
        const { address } = await postOf("collaborations/smohf");
        const visitConcurrently = () => Promise.all(Array.from({ length: 8 }, () => read(address)));
        site.deleteCopies();
        site.proxy.fail(fault);
        let pages: readonly string[] = [];
        const startVisit = async () => {
          pages = await visitConcurrently();
        };
        expect(await site.count(startVisit)).toBe(1);
        expect(pages.every((page) => page.includes(`href="${site.serviceOrigin}/collaborations/smohf"`))).toBe(true);
        expect(await site.count(startVisit)).toBe(0);
        site.proxy.fail(undefined);
        site.deleteCopies();
        const good = fragmentIn(await read(address));
        site.advanceMinute();
        site.proxy.fail(fault);
        expect(await site.count(startVisit)).toBe(1);
        expect(pages.map(fragmentIn)).toEqual(Array(8).fill(good));
        expect(await site.count(startVisit)).toBe(0);
      },
    );

    test("with the ETag of its copy, accepts 304, and sends nothing that identifies the site", async () => {
      const { address } = await postOf("collaborations/smohf");
      await read(address);
      site.advanceMinute();
      await read(address);
      const headers = site.proxy.requests.at(-1)?.headers;
      expect(headers?.["if-none-match"]).toMatch(/^(?:W\/)?"[0-9a-f]+"$/);
      expect(headers?.["user-agent"]).toBe("samverkan-wordpress/1.0.0");
      expect(JSON.stringify(headers)).not.toContain(site.wordPress.origin);
      const page = await read(address);
      expect(page).toContain(SMOHF);
      expect(page).not.toContain("Uppgifterna är från den");
    });

    test("and shows new facts a minute after they were published", async () => {
      const { address } = await postOf("overview");
      const before = await read(address);
      site.proxy.publish("tomorrow");
      site.advanceMinute();
      const after = await read(address);
      const fragment = (html: string) => /<div class="samverkan".*?<p class="samverkan-sender"/s.exec(html)?.[0];
      expect(fragment(after)).toBeDefined();
      expect(fragment(after)).not.toBe(fragment(before));
    });
  });

  describe("When the service fails", () => {
    test.each(COUNTED)(
      "(%s) the page is whole and shows the last good copy with its date, after one request",
      async (fault) => {
        const { address } = await postOf("collaborations/smohf", "overview", "organizations/haninge");
        site.deleteCopies();
        const good = await read(address);
        site.advanceMinute();
        site.proxy.fail(fault);
        let page = "";
        const load = async () => {
          page = await read(address);
        };
        expect(await site.count(load)).toBe(1);
        const today = new Intl.DateTimeFormat("sv", { dateStyle: "long", timeZone: "Europe/Stockholm" }).format();
        expect(
          page.match(new RegExp(`<p class="samverkan-notice">Uppgifterna är från den ${today}\\.</p>`, "g")),
        ).toHaveLength(3);
        expect(page.replaceAll(/<p class="samverkan-notice">Uppgifterna är från den [^<]*<\/p>/g, "")).toContain(
          fragmentIn(good),
        );
        expect(page).toContain("</html>");
        expect(await site.count(() => read(address)), "nobody waits again within a minute").toBe(0);
        site.proxy.fail(undefined);
        site.advanceMinute();
        expect(await read(address)).not.toContain("Uppgifterna är från den");
      },
    );

    // Some clients accept a response that others reject, such as a compressed one that was not requested.
    test.each(FAULTS.map(({ id }) => id))(
      "(%s of the matrix) the page is whole and shows the fragment",
      async (fault) => {
        site.deleteCopies();
        const { address } = await smohfPost();
        const good = fragmentIn(await read(address));
        site.advanceMinute();
        site.proxy.fail(fault);
        const page = await read(address);
        expect(fragmentIn(page)).toBe(good);
        expect(page).toContain("</html>");
        expect(await site.count(() => read(address)), "nobody waits again within a minute").toBe(0);
      },
    );

    test.each(["reset", "slow", "304", "foreign"] as const)(
      "(%s) before there is a copy, the reader gets a link by name",
      async (fault) => {
        site.deleteCopies();
        site.proxy.fail(fault);
        const post = await publish(site.wordPress, "author", [
          viewBlock({ view: "collaborations/smohf", label: SMOHF }),
        ]);
        expect(post.html).toContain(
          `<p class="samverkan-message"><a href="${site.serviceOrigin}/collaborations/smohf">${SMOHF}</a></p>`,
        );
      },
    );

    test("an unknown id is requested once a minute, and does not affect other fragments", async () => {
      site.deleteCopies();
      const { address } = await postOf("collaborations/okand", "collaborations/smohf");
      site.deleteCopies();
      expect(await site.count(() => read(address))).toBe(2);
      expect(await site.count(() => read(address))).toBe(0);
      expect(await read(address)).toContain(SMOHF);
    });

    test("a hostile response is sanitized", async () => {
      site.deleteCopies();
      site.proxy.fail("evil");
      const { html } = await postOf("overview");
      for (const mark of HOSTILE_MARKS.filter((each) => each !== "evil-script")) expect(html).not.toContain(mark);
      expect(html).not.toMatch(/<script|<iframe|onclick|style=/);
    });

    test("hostile facts are shown as text", async () => {
      site.deleteCopies();
      const { origins } = site.services;
      site.wordPress.run(`update_option( 'samverkan_service', '${origins.hostile}' );`);
      const { html } = await postOf("overview");
      site.wordPress.run(`update_option( 'samverkan_service', '${site.serviceOrigin}' );`);
      expect(html).toContain('<div class="samverkan"');
      const elements = elementsIn(parseFragment(html));
      expect(elements.filter(({ tagName }) => ["script", "iframe", "img", "style", "link"].includes(tagName))).toEqual(
        [],
      );
      expect(elements.flatMap(({ attrs }) => attrs.filter(({ name }) => /^on|^style$/.test(name)))).toEqual([]);
    });
  });

  test("after it is deleted only the authors' content is left in the database", async () => {
    await deletePlugin(site.administrator, "samverkan");
    const left = site.wordPress.run(`global $wpdb; $found = array();
      foreach ( $wpdb->get_col( 'SHOW TABLES' ) as $table ) {
        if ( $table === $wpdb->posts ) continue;
        foreach ( $wpdb->get_results( "SELECT * FROM $table", ARRAY_A ) as $row ) {
          if ( false !== stripos( wp_json_encode( array_diff_key( $row, array( 'user_agent' => 1 ) ) ), 'samverkan' ) ) $found[] = array( $table, $row );
        }
      }
      echo wp_json_encode( $found );`);
    expect(JSON.parse(left)).toEqual([]);
  });
}

/** WordPress greets who comes to the editor for the first time. */
async function closeWelcome(page: Page): Promise<void> {
  await page.waitForFunction("window.wp?.data?.select('core/preferences') !== undefined");
  await page.evaluate("wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false)");
}

function elementsIn(node: DefaultTreeAdapterTypes.ParentNode): readonly DefaultTreeAdapterTypes.Element[] {
  return node.childNodes.flatMap((child) => ("attrs" in child ? [child, ...elementsIn(child)] : []));
}

/** The first fragment of a page. */
function fragmentIn(page: string): string {
  const [fragment = "no fragment"] =
    /<div class="samverkan"[\s\S]*?<p class="samverkan-sender">[\s\S]*?<\/div>/.exec(page) ?? [];
  return fragment;
}
