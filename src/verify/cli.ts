import { parseArgs } from "node:util";
import { formatResult, isContractKept } from "./format-result.ts";
import { verify } from "./verify.ts";

/** `npm run verify -- <address>`. Exit code 0: the contract is kept, 1: it is not, 2: usage error. */

const USAGE = `Kontrollerar att en tjänst svarar så som det är lovat.
Skriv: npm run verify -- https://samverkan.example
Ska länkarna ha en annan adress än den som frågas: lägg till --origin https://…
`;

const OPTIONS = { origin: { type: "string" }, help: { type: "boolean", short: "h", default: false } } as const;

function parseCommand() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch {
    return undefined;
  }
}

/** Scheme, host and port of an address; undefined if it is no http or https URL. */
function originOf(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, origin } = new URL(text);
  return protocol === "https:" || protocol === "http:" ? origin : undefined;
}

const command = parseCommand();
const address = originOf(command?.positionals[0]);
const origin = command?.values.origin === undefined ? address : originOf(command.values.origin);
if (command?.values.help) {
  process.stdout.write(USAGE);
} else if (command?.positionals.length !== 1 || address === undefined || origin === undefined) {
  process.stdout.write(USAGE);
  process.exitCode = 2;
} else {
  const result = await verify({ address, origin });
  process.stdout.write(`${formatResult(result, address)}\n`);
  process.exitCode = isContractKept(result) ? 0 : 1;
}
