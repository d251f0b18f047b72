import { toJsonSchemaDefs } from "@valibot/to-json-schema";
import type { Bilingual } from "../../domain/text.ts";
import { API_INFO } from "../api-info.ts";
import { type HttpError, STATUS } from "../http/errors.ts";
import { bilingual } from "../i18n/bilingual.ts";
import { QUERY_PARAMETERS } from "../query.ts";
import { DEFAULT_LIMIT } from "../serializers/json/list.ts";
import { EXAMPLE_ORIGIN } from "../static-files/docs-page.ts";
import { API_MESSAGES, HEADER_MESSAGES, TAG_MESSAGES } from "./info.ts";
import type { Operation, Representation } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";
import { type ApiParameter, PARAMETER_MESSAGES } from "./parameters.ts";
import { PROBLEM_KINDS, problemMessages } from "./problems.ts";
import { SCHEMAS } from "./schemas.ts";

/**
 * The description of the API (OpenAPI 3.1), without the parts that depend on the release and the origin: contact, licence,
 * servers and the examples, which the Worker fills in with real responses.
 */
export function apiDescription() {
  return {
    openapi: "3.1.1",
    info: {
      title: API_INFO.name,
      version: API_INFO.version,
      summary: bilingual(API_MESSAGES.summary),
      description: bilingual(API_MESSAGES.description),
      "x-sla": Object.fromEntries(Object.entries(API_MESSAGES.sla).map(([name, words]) => [name, bilingual(words)])),
      "x-limitations": API_MESSAGES.limitations.map(bilingual),
    },
    security: [],
    tags: Object.entries(TAG_MESSAGES).map(([name, words]) => ({ name, description: bilingual(words) })),
    servers: [{ url: EXAMPLE_ORIGIN + BASE_PATH }],
    paths: Object.fromEntries(OPERATIONS.map(pathItem)),
    components: {
      schemas: schemas(),
      parameters: Object.fromEntries([
        ...Object.keys(PARAMETER_MESSAGES).map(parameterEntry),
        ["id", ID],
        ["traceparent", TRACE],
      ]),
      headers: Object.fromEntries(Object.entries(HEADER_MESSAGES).map(headerEntry)),
      responses: Object.fromEntries(PROBLEM_KINDS.map(problemResponse)),
    },
  };
}

/** The base path of version 1; operations outside it have a server of their own. */
const BASE_PATH = "/api/v1";

function pathItem(operation: Operation) {
  const get = operationObject(operation);
  if (operation.path.startsWith(BASE_PATH)) return [operation.path.slice(BASE_PATH.length) || "/", { get }];
  return [operation.path, { servers: [{ url: EXAMPLE_ORIGIN }], get }];
}

function operationObject(operation: Operation) {
  const { id, tag, summary, description, path, parameters, tryIt = [path] } = operation;
  const hasId = path.includes("{id}");
  const names = [...(hasId ? ["id"] : []), ...parameters, "traceparent"];
  return {
    operationId: id,
    tags: [tag],
    summary: bilingual(summary),
    description: bilingual(description),
    security: [],
    parameters: names.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    responses: responses(operation, hasId),
    "x-path": path,
    "x-try-it": tryIt,
    "x-example": operation.example ?? tryIt[0],
  };
}

function responses(operation: Operation, hasId: boolean) {
  const { id, parameters, representations, isStatic } = operation;
  const errors: readonly HttpError["kind"][] = [
    ...(!isStatic && (parameters.length > 0 || hasId) ? (["bad-request"] as const) : []),
    ...(hasId ? (["not-found"] as const) : []),
    "method-not-allowed",
    ...(representations.length > 1 ? (["not-acceptable"] as const) : []),
    "precondition-failed",
    "unsupported-media-type",
    "fault",
    ...(isStatic ? [] : (["unavailable"] as const)),
  ];
  return {
    200: {
      description: bilingual(API_MESSAGES.ok),
      headers: headers(headerNames(operation)),
      content: Object.fromEntries(representations.map((each) => [each.type, content(id, each)])),
    },
    304: { description: bilingual(API_MESSAGES.notModified), headers: headers(headerNames(operation)) },
    ...Object.fromEntries(errors.map((kind) => [STATUS[kind], { $ref: `#/components/responses/${kind}` }])),
  };
}

function content(operation: string, { type, schema }: Representation) {
  // The description cannot contain itself, so its own example is its beginning.
  const example =
    operation === "getOpenApi"
      ? { value: { openapi: "3.1.1", info: { title: API_INFO.name, version: API_INFO.version }, paths: {} } }
      : { $ref: `#/components/examples/${exampleName(operation, type)}` };
  return {
    schema: schema === "text" ? { type: "string" } : { $ref: `#/components/schemas/${schema}` },
    examples: { answer: example },
  };
}

/** The name of the example of an operation in one media type; the Worker fills it in by this name. */
function exampleName(operation: string, type: string): string {
  return `${operation}-${type.replace(/[^a-z]+/g, "-")}`;
}

type HeaderName = keyof typeof HEADER_MESSAGES;

/** The headers of a successful response. */
function headerNames({ tag, isStatic }: Operation): readonly HeaderName[] {
  return [
    "ETag",
    "Cache-Control",
    "Vary",
    "traceparent",
    ...(tag === "resources" ? (["Link"] as const) : []),
    ...(tag === "tables" ? (["Content-Disposition"] as const) : []),
    ...(isStatic ? [] : (["X-Samverkan-Release", "X-Samverkan-Source"] as const)),
  ];
}

function headers(names: readonly HeaderName[]) {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** Headers that only one problem type has. */
const HEADERS_OF_PROBLEM: Readonly<Partial<Record<HttpError["kind"], readonly HeaderName[]>>> = {
  "method-not-allowed": ["Allow"],
  unavailable: ["Retry-After"],
};

function headerEntry([name, words]: [string, Bilingual]) {
  return [name, { description: bilingual(words), schema: { type: "string" } }];
}

function problemResponse(kind: HttpError["kind"]) {
  const content = {
    schema: { $ref: "#/components/schemas/Problem" },
    examples: { problem: { $ref: `#/components/examples/${kind}` } },
  };
  const names = ["Cache-Control", "Vary", "traceparent", ...(HEADERS_OF_PROBLEM[kind] ?? [])] as const;
  return [
    kind,
    {
      description: bilingual(problemMessages(kind).title),
      headers: headers(names),
      content: { "application/problem+json": content },
    },
  ];
}

function parameterEntry(key: string) {
  if (!isApiParameter(key)) throw new Error(`no parameter is called ${key}`);
  const { schema, description: accepted, default: fallback, ...parameter } = QUERY_PARAMETERS[key];
  const name = "queryName" in parameter ? parameter.queryName : key;
  const usual = key === "limit" ? DEFAULT_LIMIT : fallback;
  const description = bilingual({
    sv: `${PARAMETER_MESSAGES[key].sv} Tillåtna värden: ${accepted.sv}.`,
    en: `${PARAMETER_MESSAGES[key].en} Accepts ${accepted.en}.`,
  });
  const withDefault = { ...schema, ...(usual !== undefined && { default: usual }) };
  return [key, { name, in: "query", required: false, description, schema: withDefault }];
}

function isApiParameter(name: string): name is ApiParameter {
  return Object.hasOwn(PARAMETER_MESSAGES, name);
}

const ID = {
  name: "id",
  in: "path",
  required: true,
  description: bilingual(API_MESSAGES.id),
  schema: { type: "string", pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" },
};

const TRACE = {
  name: "traceparent",
  in: "header",
  required: false,
  description: bilingual(API_MESSAGES.trace),
  schema: { type: "string", pattern: "^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}" },
};

/**
 * The schemas of the responses. The tests are strict about additional fields, but clients must accept them: a new field is
 * not a new version.
 */
function schemas(): unknown {
  const strict = toJsonSchemaDefs(SCHEMAS, {
    target: "draft-2020-12",
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  });
  return JSON.parse(JSON.stringify(strict), (key, value: unknown) =>
    key === "additionalProperties" && value === false ? undefined : value,
  );
}
