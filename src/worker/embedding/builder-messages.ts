import type { Language } from "../../domain/text.ts";
import type { ParameterValue } from "../query.ts";
import type { StaticFiles } from "../static-files/static-files.ts";
import type { Snippet, SnippetId, System } from "./snippets.ts";

interface SnippetMessages {
  readonly title: string;
  readonly forWhom: string;
  readonly onFailure: string;
}

interface SystemMessages {
  readonly name: string;
  /** With placeholders `{file}`, `{origin}` and `{title}`. */
  readonly steps: readonly [string, string, string];
  /** For those who may not install anything. */
  readonly withoutInstalling?: string;
}

/** The texts of the builder. */
export interface BuilderMessages {
  readonly title: string;
  readonly introduction: string;
  readonly system: string;
  readonly systems: Readonly<Record<System, SystemMessages>>;
  /** Between the name of an unavailable file and an e-mail address. */
  readonly askForFile: string;
  /** Shown until a system is chosen. */
  readonly chooseSystem: string;
  readonly show: string;
  readonly showHint: string;
  readonly moreChoices: string;
  readonly wholeViews: Readonly<Record<string, string>>;
  /** Before links to the matching views. */
  readonly didYouMean: string;
  readonly language: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly heading: string;
  /** With the placeholder `{level}`. */
  readonly level: string;
  readonly noHeading: string;
  readonly sender: string;
  readonly senders: Readonly<Record<ParameterValue<"sender">, string>>;
  readonly links: string;
  readonly linkMarking: Readonly<Record<ParameterValue<"links">, string>>;
  readonly onerror: string;
  readonly failure: Readonly<Record<ParameterValue<"onerror">, string>>;
  readonly layout: string;
  readonly layouts: Readonly<Record<ParameterValue<"view">, string>>;
  readonly scheme: string;
  readonly schemes: Readonly<Record<ParameterValue<"scheme">, string>>;
  readonly button: string;
  readonly preview: string;
  readonly nothingToShow: string;
  /** With the placeholder `{system}`. */
  readonly stepsTitle: string;
  readonly otherWays: string;
  /** With the placeholder `{content}`. */
  readonly size: string;
  /** With the placeholders `{content}` and `{overhead}`. */
  readonly sizeAtFirst: string;
  readonly onFailure: string;
  readonly unpinned: string;
  readonly toDocs: string;
  readonly copy: string;
  readonly copied: string;
  readonly snippets: Readonly<Record<SnippetId, SnippetMessages>>;
}

/** The content of the builder's file: its texts in one language, and the snippet templates. */
export interface BuilderContent {
  readonly messages: BuilderMessages;
  readonly templates: readonly Snippet[];
  /** Addresses of the files to install, by name; one of our own begins with a slash. Absent for an unavailable file. */
  readonly downloads: Readonly<Record<string, string>>;
}

/** The path of the builder's file. */
export function builderPath(language: Language): string {
  return `/help/builder.${language}.json`;
}

/** Reads the builder's content in a language. */
export async function readBuilderContent(files: StaticFiles, language: Language): Promise<BuilderContent> {
  // `scripts/bundle.ts` wrote the file, so its shape is trusted.
  return JSON.parse(await files.read(builderPath(language))) as BuilderContent;
}
