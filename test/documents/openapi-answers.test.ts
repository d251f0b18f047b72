import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { DESCRIPTION, OPERATIONS, type Operation, requestFor, resolve } from "./described-operations.ts";

/** Every status of every operation, as the description names them. */
const CASES = OPERATIONS.flatMap(([path, operation]) =>
  Object.keys(operation.responses).map((status) => [Number(status), path, operation] as const),
);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(DESCRIPTION, "description");

/** Headers that each response has to describe; the others are common to all responses, or belong to the connection. */
const DESCRIBED_HEADERS = [
  "Allow",
  "Content-Disposition",
  "ETag",
  "Link",
  "Retry-After",
  "X-Samverkan-Release",
  "X-Samverkan-Source",
];

describe.each(CASES)("%i of %s", (status, _path, operation) => {
  test("has the described type, shape and headers", async () => {
    const described = resolve(operation.responses[String(status)]);
    const [service, path, init] = await requestFor(status, operation);
    const response = await service(path, init);
    expect(response.status).toBe(status);
    const type = (response.headers.get("Content-Type") ?? "").split(";")[0] ?? "";
    expect(type === "" ? [] : [type]).toEqual(
      status === 304 ? [] : [Object.keys(described.content ?? {}).find((each) => each === type)],
    );
    for (const name of Object.keys(described.headers ?? {}).filter((each) => each !== "traceparent")) {
      expect([name, response.headers.has(name)]).toEqual([name, true]);
    }
    const undescribed = DESCRIBED_HEADERS.filter(
      (name) => response.headers.has(name) && described.headers?.[name] === undefined,
    );
    expect(undescribed).toEqual([]);
    if (type.endsWith("json"))
      expect(validationErrors(described.content?.[type]?.schema, await response.json())).toEqual([]);
  });
});

test("every status of every operation is tested", () => {
  expect(CASES.length).toBeGreaterThan(120);
});

test("every example has the described shape", () => {
  for (const [path, operation] of OPERATIONS) {
    for (const [status, response] of Object.entries(operation.responses)) {
      for (const [type, content] of Object.entries(resolve(response).content ?? {})) {
        const examples = Object.values(content.examples ?? {}).map((example) => resolve(example).value);
        expect([path, status, type, examples.length]).toEqual([path, status, type, 1]);
        if (type.endsWith("json"))
          expect([path, status, validationErrors(content.schema, examples[0])]).toEqual([path, status, []]);
        else expect([path, typeof examples[0]]).toEqual([path, "string"]);
      }
    }
  }
});

function validationErrors(schema: Operation["schema"], value: unknown): readonly string[] {
  const pointer = schema?.$ref;
  const validate = pointer === undefined ? ajv.compile(schema ?? {}) : ajv.getSchema(`description${pointer}`);
  if (validate === undefined) return [`there is no ${pointer}`];
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
