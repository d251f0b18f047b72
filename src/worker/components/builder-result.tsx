import type { Language } from "../../domain/text.ts";
import type { BuilderMessages } from "../embedding/builder-messages.ts";
import { FRAME_HEIGHT, type Snippet, SYSTEMS, type System } from "../embedding/snippets.ts";
import { formatSize } from "../i18n/format-numbers.ts";
import type { Urls } from "../urls.ts";
import { CLASSES } from "./classes.ts";

/** The result of the builder for a view. */
export interface BuilderResult {
  readonly title: string;
  /** The URL of the frame in the preview. */
  readonly preview: string;
  readonly snippets: readonly Snippet[];
  /** The compressed sizes of the fragment and the embed, in bytes. */
  readonly sizes: { readonly fragment: number; readonly embed: number };
}

/** The part of the builder that the result depends on. */
export interface ResultContext {
  readonly language: Language;
  readonly messages: BuilderMessages;
  readonly urls: Urls;
  /** Addresses of the files to install, by name; one of our own begins with a slash. */
  readonly downloads: Readonly<Record<string, string>>;
  /** The e-mail address of those who run the service. */
  readonly contact: string;
  readonly values: { readonly system?: System | undefined };
}

interface ResultProps {
  readonly builder: ResultContext;
  readonly result: BuilderResult;
}

/** The result: the steps for the chosen system first, all other snippets folded. */
export function Result({ builder, result }: ResultProps) {
  const { messages, values } = builder;
  const { system } = values;
  const first = system && result.snippets.find(({ id }) => id === SYSTEMS[system].snippet);
  return (
    <>
      {system === undefined || first === undefined ? (
        <p>{messages.chooseSystem}</p>
      ) : (
        <Steps builder={builder} result={result} system={system} snippet={first} />
      )}
      <h2>{messages.preview}</h2>
      <iframe id="builder-preview" src={result.preview} title={result.title} height={FRAME_HEIGHT}></iframe>
      <details>
        <summary>{messages.otherWays}</summary>
        {result.snippets
          .filter((snippet) => snippet !== first)
          .map((snippet) => (
            <SnippetSection snippet={snippet} builder={builder} result={result} />
          ))}
      </details>
    </>
  );
}

interface SnippetProps extends ResultProps {
  readonly snippet: Snippet;
}

/** The three steps of a system, and a snippet; beside a file to install, the snippet is for those who may not install. */
function Steps({ builder, result, system, snippet }: SnippetProps & { readonly system: System }) {
  const { messages } = builder;
  const { name, steps, withoutInstalling } = messages.systems[system];
  const lines = <SnippetSection snippet={snippet} builder={builder} result={result} />;
  return (
    <>
      <h2>{messages.stepsTitle.replace("{system}", name)}</h2>
      <ol>
        {steps.map((step) => (
          <li>
            {step.split(/(\{\w+\})/).map((part) => (
              <StepPart part={part} builder={builder} result={result} file={SYSTEMS[system].file} />
            ))}
          </li>
        ))}
      </ol>
      {withoutInstalling === undefined ? (
        lines
      ) : (
        <details>
          <summary>{withoutInstalling}</summary>
          {lines}
        </details>
      )}
    </>
  );
}

interface StepPartProps extends ResultProps {
  readonly part: string;
  readonly file: string | undefined;
}

/** A text of a step, or the value of a placeholder in it. */
function StepPart({ part, builder: { messages, downloads, contact, urls }, result, file = "" }: StepPartProps) {
  switch (part) {
    case "{file}": {
      const url = downloads[file];
      if (url !== undefined) return <a href={url}>{file}</a>;
      return (
        <>
          {file} ({messages.askForFile} <a href={`mailto:${contact}`}>{contact}</a>)
        </>
      );
    }
    case "{origin}":
      return <code>{urls.origin}</code>;
    case "{title}":
      return <>{result.title}</>;
    default:
      return <>{part}</>;
  }
}

/** The snippets that show an embed in a frame. */
const FRAMES: ReadonlySet<string> = new Set(["frame", "resized-frame", "wordpress"]);

/** A snippet; focusable, so that it can be scrolled with the keyboard. */
function SnippetSection({ snippet, builder: { messages, language, urls }, result: { sizes } }: SnippetProps) {
  const { id, code, overhead } = snippet;
  const { title, forWhom, onFailure } = messages.snippets[id];
  const content = FRAMES.has(id) ? sizes.embed : sizes.fragment;
  const size = (overhead === 0 ? messages.size : messages.sizeAtFirst)
    .replace("{content}", formatSize(content, language))
    .replace("{overhead}", formatSize(overhead, language));
  return (
    <section class="samverkan-page-snippet">
      <h3 id={`builder-${id}`}>{title}</h3>
      <p>{forWhom}</p>
      <section class={CLASSES.scroll} aria-labelledby={`builder-${id}`} tabindex={0}>
        <pre lang="en">
          <code data-snippet={id}>{code}</code>
        </pre>
      </section>
      {id !== "json" && <p>{size}</p>}
      <p>
        {messages.onFailure} {onFailure}
      </p>
      {id === "element" && (
        <p>
          {messages.unpinned} <code>{urls.path("/assets/embed.js")}</code>.
        </p>
      )}
    </section>
  );
}
