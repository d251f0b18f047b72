import { createContext, runInContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { modulesOf, type Registered, type Server } from "./modules.ts";

/**
 * A Sitevision server with one app, in a thread of its own, because its requests block it as they do there. Modelled
 * on, and left out: see modules.ts.
 */

/** The requests of a test to the thread. */
export type Command =
  | { readonly kind: "page"; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: "crowd"; readonly visitors: number; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: "form"; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: "set"; readonly changes: Partial<Pick<Server, "language" | "isOffline" | "isStoreReadOnly">> }
  | { readonly kind: "pass"; readonly seconds: number }
  | { readonly kind: "restart" };

const { files, now } = workerData as { readonly files: ReadonlyMap<string, string>; readonly now: number };

const server: Server = {
  files,
  fields: {},
  language: "sv",
  isOffline: false,
  isStoreReadOnly: false,
  now,
  whileWaiting: undefined,
  cached: new Map(),
  stored: new Map(),
};

const defaults = (JSON.parse(files.get("appDataDefaults.json") ?? "{}") as { readonly appData?: object }).appData;

/** The globals that ECMAScript 5 lacks. */
const WITHOUT_LATER_LIBRARY = `
  for (const name of ["includes", "startsWith", "endsWith", "padStart", "repeat"]) delete String.prototype[name];
  for (const name of ["includes", "find", "flatMap", "flat", "fill"]) delete Array.prototype[name];
  for (const name of ["entries", "values", "fromEntries"]) delete Object[name];
  for (const name of ["Promise", "Map", "Set", "fetch", "URL"]) delete globalThis[name];
  const start = now();
  Date = class extends Date { constructor(...parts) { super(...(parts.length === 0 ? [now()] : parts)); } };
`;

/** Runs a script of the app from the zip; returns the handlers that it registered. */
function run(file: string): Registered {
  const registered: Registered = { heads: [] };
  const modules = modulesOf(server, registered);
  const require = (name: string) => {
    const module = modules.get(name);
    if (module === undefined) throw new Error(`the harness has no module ${name}`);
    return module;
  };
  const context = createContext({ require, now: () => server.now });
  runInContext(WITHOUT_LATER_LIBRARY, context);
  runInContext(files.get(file) ?? "", context, { filename: file });
  return registered;
}

function page(): { readonly html: string; readonly head: string } {
  let html = "";
  run("index.js").get?.({}, { send: (text: string) => (html += text) });
  return {
    html,
    head: run("hooks.js")
      .heads.map((head) => head())
      .join(""),
  };
}

/** Pages of visitors of whom the others come while the first waits for the service, or after the first where it need not wait. */
function visitConcurrently(visitors: number): readonly { readonly html: string; readonly head: string }[] {
  let others: ReturnType<typeof visitConcurrently> = [];
  const startVisit = () => {
    others = Array.from({ length: visitors - 1 }, page);
  };
  server.whileWaiting = startVisit;
  const first = page();
  server.whileWaiting = undefined;
  if (others.length === 0) startVisit();
  return [first, ...others];
}

/** The form's template has expressions only: `<%= … %>`, as the maker's templates have. */
function form(): string {
  let values: Readonly<Record<string, unknown>> = {};
  run("config/index.js").get?.({}, { render: (given: typeof values) => (values = given) });
  const texts = JSON.parse(files.get(`i18n/${server.language}.json`) ?? "{}") as Record<string, string>;
  const scope = createContext({ ...values, i18n: (key: string) => texts[key] ?? `no text ${key}` });
  const template = files.get("config/index.html") ?? "";
  return template.replace(/<%=(.*?)%>/g, (_all, expression: string) => String(runInContext(expression, scope)));
}

function execute(command: Command): unknown {
  switch (command.kind) {
    case "page":
    case "crowd":
    case "form":
      server.fields = { ...defaults, ...command.fields };
      if (command.kind === "crowd") return visitConcurrently(command.visitors);
      return command.kind === "page" ? page() : form();
    case "set":
      Object.assign(server, command.changes);
      return undefined;
    case "pass":
      server.now += command.seconds * 1000;
      return undefined;
    case "restart":
      server.cached.clear();
      return undefined;
  }
}

parentPort?.on("message", ({ id, command }: { readonly id: number; readonly command: Command }) => {
  try {
    parentPort?.postMessage({ id, value: execute(command) });
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error instanceof Error ? error.stack : error) });
  }
});
