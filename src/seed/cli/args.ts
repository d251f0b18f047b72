import { type ParseArgsConfig, parseArgs } from "node:util";
import { didYouMean } from "../suggest.ts";
import { print } from "./print.ts";

/** The exit code of a command that was written wrongly; nothing has been done. */
export const USAGE_ERROR = 2;

/** Options whose loss changes what a command does: it would publish elsewhere, or publish instead of showing. */
const SWALLOWED_BY_NPM = ["remote", "dry-run", "service"];

/** What the person wrote after the command. A slip ends the command in words, before it has done anything. */
export function parseCommandLine<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  const names = Object.keys(config.options ?? {});
  const taken = SWALLOWED_BY_NPM.filter(
    (name) => names.includes(name) && process.env[`npm_config_${name.replaceAll("-", "_")}`],
  );
  // npm keeps options that stand before a lone --, and the command would run without them: locally, or for real.
  if (taken.length > 0 && !process.argv.slice(2).some((argument) => argument.startsWith("--"))) {
    const options = taken.map((name) => `--${name}`).join(" ");
    return usageError(
      `npm tog hand om ${options} i stället för kommandot. Inget är gjort.`,
      `Skriv -- emellan: npm run ${process.env.npm_lifecycle_event ?? "seed"} -- ${options}`,
    );
  }
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const written = /'(-{0,2}[^'\s]+)/.exec(error.message)?.[1] ?? "";
    const known = names.map((name) => `--${name}`);
    return usageError(
      `Kommandot förstår inte ${written}. Inget är gjort.`,
      `${didYouMean(written, known)}Det som går att skriva: ${known.join(" ")}`,
    );
  }
}

function usageError(...lines: readonly string[]): never {
  print(...lines);
  process.exit(USAGE_ERROR);
}
