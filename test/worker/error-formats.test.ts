import { describe, expect, test } from "vitest";
import { renderEmbedError } from "../../src/worker/formats/embed.tsx";
import { renderFragmentError } from "../../src/worker/formats/fragment.tsx";
import { renderJsonError } from "../../src/worker/formats/json.ts";
import { oembedErrorRenderer, serializeOembed } from "../../src/worker/formats/oembed.ts";
import { renderPageError } from "../../src/worker/formats/page.tsx";
import { type ErrorContext, type ErrorRenderer, type HttpError, STATUS } from "../../src/worker/http/errors.ts";
import { PROBLEMS } from "../../src/worker/http/problems.ts";
import { MESSAGES } from "../../src/worker/i18n/messages.ts";
import { createUrls } from "../../src/worker/urls.ts";

const urls = createUrls("https://samverkan.example");

const INVALID = {
  name: "sort",
  description: { sv: "name eller founded", en: "name or founded" },
} as const;

const BAD = { kind: "bad-request", invalid: [INVALID] } as const;
const TWO_BAD = { kind: "bad-request", invalid: [INVALID, { ...INVALID, name: "page" }] } as const;

const ERRORS: readonly HttpError[] = [
  BAD,
  { kind: "not-found" },
  { kind: "method-not-allowed" },
  { kind: "not-acceptable", types: ["text/html", "application/json"] },
  { kind: "precondition-failed" },
  { kind: "unsupported-media-type" },
  { kind: "unavailable" },
  { kind: "fault" },
];

const sv = MESSAGES.sv;

/** The error response to a request for /a%20b, in Swedish unless a test says otherwise. */
function respondWith(renderer: ErrorRenderer, error: HttpError, changes: Partial<ErrorContext> = {}) {
  const context: ErrorContext = {
    language: "sv",
    urls,
    path: "/a%20b",
    onerror: "status",
    scheme: "auto",
    wrap: undefined,
    ...changes,
  };
  const { status, headers, body } = renderer(error, context);
  return { status, headers, text: body === null ? null : new TextDecoder().decode(body) };
}

describe("every error has its status", () => {
  const RENDERERS = {
    json: renderJsonError,
    fragment: renderFragmentError,
    embed: renderEmbedError,
    page: renderPageError,
  } as const;

  test.for(Object.entries(RENDERERS))("as %s", ([, renderer]) => {
    for (const error of ERRORS) expect(respondWith(renderer, error).status).toBe(STATUS[error.kind]);
  });

  test("as oEmbed, and an unknown format is 501", () => {
    for (const error of ERRORS) expect(respondWith(oembedErrorRenderer("json"), error).status).toBe(STATUS[error.kind]);
    const invalid = [INVALID, { ...INVALID, name: "format" }] as const;
    expect(respondWith(oembedErrorRenderer("xml"), { kind: "bad-request", invalid }).status).toBe(501);
  });
});

describe("problem details", () => {
  const problemOf = (error: HttpError) => JSON.parse(respondWith(renderJsonError, error).text ?? "");

  test("have the URL of their explanation, and the requested path", () => {
    const { headers } = respondWith(renderJsonError, { kind: "not-found" });
    expect(headers["Content-Type"]).toBe("application/problem+json");
    for (const error of ERRORS) {
      expect(problemOf(error)).toMatchObject({
        type: urls.item("problems", error.kind),
        title: PROBLEMS[error.kind].title,
        status: STATUS[error.kind],
        instance: "/a%20b",
      });
    }
  });

  test("list the invalid parameters, only for 400", () => {
    expect(problemOf(TWO_BAD)).toMatchObject({
      detail: "sort takes name or founded. page takes name or founded.",
      parameters: [
        { name: "sort", takes: "name or founded" },
        { name: "page", takes: "name or founded" },
      ],
    });
    expect(problemOf({ kind: "not-found" })).not.toHaveProperty("parameters");
  });

  test("list the media types of an address for 406; other errors have their own detail", () => {
    expect(problemOf({ kind: "not-acceptable", types: ["text/html", "text/csv"] }).detail).toBe(
      "This address has: text/html, text/csv. Leave Accept out, or ask for one of them.",
    );
    expect(problemOf({ kind: "unavailable" }).detail).toBe(PROBLEMS.unavailable.detail);
  });
});

describe("an error of oEmbed", () => {
  test("has its status and a reason, as JSON or as XML", () => {
    expect(respondWith(oembedErrorRenderer("json"), BAD).text).toBe(
      '{"status":400,"reason":"sort takes name or founded."}',
    );
    expect(respondWith(oembedErrorRenderer("json"), TWO_BAD).text).toContain("founded. page takes");
    expect(respondWith(oembedErrorRenderer("xml"), { kind: "not-found" }).text).toBe(
      '<?xml version="1.0" encoding="utf-8" standalone="yes"?>' +
        "<error><status>404</status><reason>The address shows nothing of ours.</reason></error>",
    );
    expect(respondWith(oembedErrorRenderer("json"), { kind: "fault" }).text).toContain(
      "There is nothing to serve right now.",
    );
  });

  test("escapes its values for the format", () => {
    expect(serializeOembed("xml", "oembed", { html: "<p>A & B &amp; C</p>", width: 600 })).toBe(
      '<?xml version="1.0" encoding="utf-8" standalone="yes"?>' +
        "<oembed><html>&lt;p&gt;A &amp; B &amp;amp; C&lt;/p&gt;</html><width>600</width></oembed>",
    );
    expect(serializeOembed("json", "oembed", { html: "<p>", width: 600 })).toBe('{"html":"<p>","width":600}');
  });
});

describe("an error of a fragment", () => {
  test.for([
    [BAD, sv.badRequest("sort", "name eller founded")],
    [TWO_BAD, ["sort", "page"].map((name) => sv.badRequest(name, "name eller founded")).join(" ")],
    [{ kind: "not-found" }, sv.nothingHere],
    [{ kind: "method-not-allowed" }, sv.notAllowed],
    [{ kind: "unavailable" }, sv.unavailable],
    [{ kind: "fault" }, sv.fault],
  ] as const)("has a sentence: %j", ([error, sentence]) => {
    const { text } = respondWith(renderFragmentError, error);
    expect(text?.replace(/<[^>]*>/g, "")).toBe(sentence);
  });

  test("is a link with onerror=link, and empty with onerror=empty; a wrong method always has its status", () => {
    const link = respondWith(renderFragmentError, { kind: "fault" }, { onerror: "link" });
    expect([link.status, link.text]).toEqual([200, expect.stringContaining(`href="${urls.url("home")}"`)]);
    const empty = respondWith(renderFragmentError, { kind: "fault" }, { onerror: "empty" });
    expect([empty.status, empty.text, empty.headers["Content-Type"]]).toEqual([204, null, undefined]);
    expect(link.headers["Content-Type"]).toContain("text/html");
    const refused = respondWith(renderFragmentError, { kind: "method-not-allowed" }, { onerror: "empty" });
    expect([refused.status, refused.headers.Allow]).toEqual([405, expect.stringContaining("GET")]);
  });

  test("is inside the requested Turbo Frame", () => {
    const wrap = "turbo:grannar";
    const inFrame = (html: string) => `<turbo-frame id="grannar" lang="en">${html}</turbo-frame>`;
    const empty = respondWith(renderFragmentError, { kind: "fault" }, { wrap, language: "en", onerror: "empty" });
    expect([empty.status, empty.text]).toEqual([200, inFrame("")]);
    const status = respondWith(renderFragmentError, { kind: "fault" }, { wrap, language: "en" });
    expect(status.text?.startsWith(inFrame("").slice(0, 10))).toBe(true);
    expect(status.text).toContain(MESSAGES.en.fault);
    expect(status.text?.endsWith("</turbo-frame>")).toBe(true);
  });
});

describe("an error of an embed", () => {
  test("is a document with a sentence and a link; only the link with onerror=link, and empty with onerror=empty", () => {
    const status = respondWith(renderEmbedError, { kind: "not-found" });
    expect(status.text).toMatch(/^<!DOCTYPE html>/);
    expect(status.text).toContain(sv.nothingHere);
    expect(status.text).toContain(`href="${urls.url("home")}"`);
    expect(status.text).toContain(`<title>${sv.home}</title>`);
    const link = respondWith(renderEmbedError, { kind: "not-found" }, { onerror: "link", language: "en" });
    expect(link.status).toBe(200);
    expect(link.text).not.toContain(MESSAGES.en.nothingHere);
    expect(link.text).toContain(`href="${urls.url("home", { lang: "en" })}"`);
    const empty = respondWith(renderEmbedError, { kind: "not-found" }, { onerror: "empty" });
    expect([empty.status, empty.text, empty.headers["Content-Type"]]).toEqual([204, null, undefined]);
    expect(respondWith(renderEmbedError, { kind: "method-not-allowed" }, { onerror: "empty" }).status).toBe(405);
  });
});

describe("an error page", () => {
  test.for([
    [BAD, sv.badRequestTitle, sv.badRequest("sort", "name eller founded"), sv.withoutChoices],
    [{ kind: "not-found" }, sv.notFoundTitle, sv.notFound, undefined],
    [{ kind: "unsupported-media-type" }, sv.notFoundTitle, sv.notFound, undefined],
    [{ kind: "method-not-allowed" }, sv.notAllowedTitle, sv.notAllowed, undefined],
    [{ kind: "unavailable" }, sv.unavailableTitle, sv.unavailable, sv.tryAgain],
    [{ kind: "fault" }, sv.faultTitle, sv.fault, sv.tryAgain],
  ] as const)("has a heading, a sentence and links to go on: %j", ([error, title, sentence, again]) => {
    const { text } = respondWith(renderPageError, error);
    expect(text).toContain(`<h1>${title}</h1>`);
    expect(text).toContain(`<p>${sentence}</p>`);
    const links = [...(text ?? "").matchAll(/<p><a href="https:\/\/samverkan\.example\/a%20b">(.*?)<\/a><\/p>/g)];
    expect(links.map(([, words]) => words)).toEqual(again === undefined ? [] : [again]);
    expect(text).toContain(`href="${urls.url("home")}"`);
  });

  test("has a link to the same address in the other language", () => {
    const { text } = respondWith(renderPageError, { kind: "not-found" });
    expect(text).toContain('<a href="https://samverkan.example/a%20b?lang=en" lang="en"');
  });
});
