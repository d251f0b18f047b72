import { type ParseArgsConfig, parseArgs } from "node:util";
import { explainReadError } from "../parse/read-errors.ts";
import { didYouMean } from "../suggest.ts";
import { print } from "./print.ts";
import { type CommandName, printUsage } from "./usage.ts";

/** The exit code of a usage error; nothing has been done. */
const USAGE_ERROR = 2;

const HELP = "Hur kommandot skrivs visas med --help.";

/** Options whose loss would change what a command does: publish to another target, or publish instead of a dry run. */
const SWALLOWED_BY_NPM = ["remote", "dry-run", "service"];

/**
 * Parses the arguments of a command. A usage error ends the command with a message, before it has done anything; `--help`
 * and `-h` print the usage.
 */
export function parseCommandLine<const Config extends ParseArgsConfig>(
  command: CommandName,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  process.on("uncaughtException", explainAndExit);
  const argv = process.argv.slice(2);
  if (argv.includes("--help") || argv.includes("-h")) {
    printUsage(command);
    process.exit(0);
  }
  const names = Object.keys(config.options ?? {});
  const swallowed = SWALLOWED_BY_NPM.filter(
    (name) => names.includes(name) && process.env[`npm_config_${name.replaceAll("-", "_")}`],
  );
  // npm swallows options before a lone --, and the command would run without them: locally, or without --dry-run.
  if (swallowed.length > 0 && !argv.some((argument) => argument.startsWith("--"))) {
    const options = swallowed.map((name) => `--${name}`).join(" ");
    return usageError(
      `npm tog hand om ${options} i stället för kommandot. Inget är gjort.`,
      `Skriv -- emellan: npm run ${process.env.npm_lifecycle_event ?? "seed"} -- ${options}`,
    );
  }
  try {
    const args = argv.flatMap((argument) => toPlainSwitch(argument, config));
    // The compiler cannot see that passing `args` does not change the type of the result.
    return parseArgs({ ...config, args }) as ReturnType<typeof parseArgs<Config>>;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const misspelled = /'(-{0,2}[^'\s]+)/.exec(error.message)?.[1] ?? "";
    const type = config.options?.[misspelled.replace(/^-+/, "")]?.type;
    if (type === "boolean")
      return usageError(`${misspelled} tar inget värde. Inget är gjort.`, `Skriv bara ${misspelled}.`);
    if (type === "string") return usageError(`Efter ${misspelled} saknas ett värde. Inget är gjort.`, HELP);
    const known = names.map((name) => `--${name}`);
    return usageError(
      `Kommandot förstår inte ${misspelled}. Inget är gjort.`,
      `${didYouMean(misspelled, known)}Det som går att skriva: ${known.join(" ")}`,
    );
  }
}

/** `--remote=true` becomes `--remote`, and `--remote=false` is dropped: people write a flag like any other option. */
function toPlainSwitch(argument: string, { options }: ParseArgsConfig): readonly string[] {
  const [, name = "", value] = /^--([^=]+)=(true|false|ja|nej)$/.exec(argument) ?? [];
  if (value === undefined || options?.[name]?.type !== "boolean") return [argument];
  return value === "true" || value === "ja" ? [`--${name}`] : [];
}

/** Prints an error that no command handles: one sentence for a file that cannot be read, a stack trace for a bug. */
function explainAndExit(error: unknown): never {
  const refused = explainReadError(error);
  const path = error instanceof Error && "path" in error ? `${error.path}: ` : "";
  const fault = error instanceof Error ? error.stack : String(error);
  print(
    ...(refused === undefined
      ? ["Kommandot stannade av ett fel i programmet. Visa den som sköter tjänsten det här:", "", String(fault)]
      : [`${path}${refused.what}`, refused.advice]),
  );
  process.exit(1);
}

/** Ends the command with exit code 2 and a message, before it has done anything. */
export function usageError(...lines: readonly string[]): never {
  print(...lines);
  process.exit(USAGE_ERROR);
}
