import type { Language } from "../domain/text.ts";
import { CLASSES } from "../worker/components/classes.ts";
import { FRAGMENT_PARAMETERS } from "../worker/embedding/view-id.ts";
import type { Child } from "../worker/jsx/jsx-runtime.ts";
import { type Parameter, type ParameterName, QUERY_PARAMETERS } from "../worker/query.ts";
import { languageQuery, type Urls } from "../worker/urls.ts";
import { Code, List, NameTable, Paragraphs } from "./content.tsx";
import { EmbeddingMatrix } from "./embedding-matrix.tsx";
import { EMBED_METHODS, type EmbedMethod } from "./i18n/embed-methods.ts";
import { EMBEDDING_DOCS_MESSAGES } from "./i18n/embedding-docs.ts";
import { INCLUDE_METHODS, type IncludeMethod } from "./i18n/include-methods.ts";
import { findText } from "./snippet-templates.ts";
import type { DocsSources } from "./sources.ts";

/** The parameters of fragments, and the one that only embeds have (`scheme`). */
const PARAMETERS: readonly ParameterName[] = [...FRAGMENT_PARAMETERS, "scheme"];

interface Props extends Pick<DocsSources, "recipes"> {
  readonly language: Language;
  readonly urls: Urls;
}

interface EmbeddingProps extends Props, Pick<DocsSources, "matrix" | "programs"> {
  /** The builder's snippets for the overview, by id. */
  readonly snippets: Readonly<Record<string, string>>;
}

/** Every include method: what to copy, what happens on errors, and the results of the tests with real includers. */
export function EmbeddingDocs({ language, urls, recipes, matrix, programs, snippets }: EmbeddingProps) {
  const messages = EMBEDDING_DOCS_MESSAGES[language];
  return (
    <div class={CLASSES.root}>
      <h1>{messages.title}</h1>
      <Paragraphs texts={messages.introduction} />
      <p>
        <a href={urls.url("builder", languageQuery(language))}>{messages.toBuilder}</a>
      </p>
      <h2>{messages.contents}</h2>
      <List
        items={[...INCLUDE_METHODS, ...EMBED_METHODS].map(({ id, title }) => <a href={`#${id}`}>{title[language]}</a>)}
      />
      {INCLUDE_METHODS.map((method) => (
        <MethodSection method={method} language={language} urls={urls} recipes={recipes} />
      ))}
      {EMBED_METHODS.map((method) => (
        <MethodSection method={method} language={language} urls={urls} recipes={recipes}>
          <Code label={method.title[language]} text={findText(snippets, method.id)} />
          <TestedIn method={method} programs={programs} language={language} />
        </MethodSection>
      ))}
      <h2 id="placing">{messages.placing}</h2>
      <List items={messages.placingAdvice} />
      <h2 id="onerror">{messages.onerrorTitle}</h2>
      <List items={messages.onerror} />
      <h2 id="parameters">{messages.parameters}</h2>
      <ParameterTable language={language} />
      <h2 id="classes">{messages.classes}</h2>
      <p>{messages.classesIntroduction}</p>
      <List items={Object.values(CLASSES).map((name) => <code>{name}</code>)} />
      <h2 id="matrix">{messages.matrix}</h2>
      <p>{messages.matrixIntroduction(matrix.tried)}</p>
      <EmbeddingMatrix matrix={matrix} language={language} />
    </div>
  );
}

function TestedIn({
  method: { testedIn },
  programs,
  language,
}: Pick<EmbeddingProps, "programs" | "language"> & { method: EmbedMethod }) {
  if (testedIn.length === 0) return <></>;
  const named = testedIn.map((name) => `${name} ${programs[name]}`);
  return (
    <p>
      {EMBEDDING_DOCS_MESSAGES[language].seenIn} {named.join(", ")}.
    </p>
  );
}

function MethodSection({
  method,
  language,
  urls,
  recipes,
  children,
}: Props & { method: IncludeMethod; children?: Child }) {
  const messages = EMBEDDING_DOCS_MESSAGES[language];
  const { recipes: files = [] } = method;
  return (
    <section>
      <h2 id={method.id}>{method.title[language]}</h2>
      <p>{method.forWhom[language]}</p>
      {children}
      {method.id === "podium" && (
        <p>
          {messages.address} <code>{urls.url("podletManifest")}</code>
        </p>
      )}
      <h3>{messages.onFailure}</h3>
      <p>{method.onFailure[language]}</p>
      {files.length === 0 ? (
        <Settings method={method} language={language} />
      ) : (
        // Recipes are long, and a reader needs one of them: the sections stay short enough to compare on a phone.
        <details>
          <summary>
            {messages.code}: {files.join(", ")}
          </summary>
          {files.map((file) => (
            <Code label={file} text={findText(recipes, file)} />
          ))}
          <Settings method={method} language={language} />
        </details>
      )}
    </section>
  );
}

function Settings({ method: { settings = [] }, language }: { method: IncludeMethod; language: Language }) {
  if (settings.length === 0) return <></>;
  return (
    <>
      <h3>{EMBEDDING_DOCS_MESSAGES[language].settings}</h3>
      <List items={settings.map((setting) => setting[language])} />
    </>
  );
}

function ParameterTable({ language }: { language: Language }) {
  const messages = EMBEDDING_DOCS_MESSAGES[language];
  const rows = PARAMETERS.map((name) => {
    const { queryName, description }: Parameter<unknown> = QUERY_PARAMETERS[name];
    const named = (
      <>
        <code>{queryName ?? name}</code>
        {name === "matrixView" && " (matrix)"}
      </>
    );
    return [named, description[language]] as const;
  });
  return (
    <NameTable
      label={messages.parameters}
      head={[messages.parameter, messages.takes]}
      rows={rows}
      class={CLASSES.table}
    />
  );
}
