import type { Language } from "../domain/text.ts";
import { CLASSES } from "../worker/components/classes.ts";
import { FRAGMENT_PARAMETERS } from "../worker/embedding/view-id.ts";
import type { Child } from "../worker/jsx/jsx-runtime.ts";
import { type Parameter, type ParameterName, QUERY_PARAMETERS } from "../worker/query.ts";
import { languageQuery, type Urls } from "../worker/urls.ts";
import { EMBED_METHODS, type EmbedMethod } from "./embed-methods.ts";
import { EmbeddingMatrix } from "./embedding-matrix.tsx";
import { EMBEDDING_DOCS_MESSAGES } from "./i18n/embedding-docs.ts";
import { INCLUDE_METHODS, type IncludeMethod } from "./include-methods.ts";
import type { Matrix } from "./matrix-outcome.ts";

/** What fragments take, and what they take only in a frame of ours (`scheme`). */
const TAKEN: readonly ParameterName[] = [...FRAGMENT_PARAMETERS, "scheme"];

interface Props {
  readonly language: Language;
  readonly urls: Urls;
  /** The files of docs/embedding, by their names. */
  readonly recipes: Readonly<Record<string, string>>;
}

interface EmbeddingProps extends Props {
  readonly matrix: Matrix;
  /** The versions of the programs that embeds were seen in, by their names. */
  readonly programs: Readonly<Record<string, string>>;
  /** The lines that the builder prints for everything, by their ids. */
  readonly lines: ReadonlyMap<string, string>;
}

/** Every way of including us: what to copy, what it does when something fails, and what includers were seen to do. */
export function EmbeddingDocsView({ language, urls, recipes, matrix, programs, lines }: EmbeddingProps) {
  const words = EMBEDDING_DOCS_MESSAGES[language];
  return (
    <div class={CLASSES.root}>
      <h1>{words.title}</h1>
      {words.introduction.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <p>
        <a href={urls.url("builder", languageQuery(language))}>{words.toBuilder}</a>
      </p>
      <h2>{words.contents}</h2>
      <ul>
        {[...INCLUDE_METHODS, ...EMBED_METHODS].map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title[language]}</a>
          </li>
        ))}
      </ul>
      {INCLUDE_METHODS.map((way) => (
        <WaySection way={way} language={language} urls={urls} recipes={recipes} />
      ))}
      {EMBED_METHODS.map((way) => (
        <WaySection way={way} language={language} urls={urls} recipes={recipes}>
          <RecipeText file={way.title[language]} text={lines.get(way.id)} />
          <SeenIn way={way} programs={programs} language={language} />
        </WaySection>
      ))}
      <h2 id="placing">{words.placing}</h2>
      <ul>
        {words.placingAdvice.map((each) => (
          <li>{each}</li>
        ))}
      </ul>
      <h2 id="onerror">{words.onerrorTitle}</h2>
      <ul>
        {words.onerror.map((each) => (
          <li>{each}</li>
        ))}
      </ul>
      <h2 id="parameters">{words.parameters}</h2>
      <ParameterTable language={language} />
      <h2 id="classes">{words.classes}</h2>
      <p>{words.classesIntroduction}</p>
      <ul>
        {Object.values(CLASSES).map((name) => (
          <li>
            <code>{name}</code>
          </li>
        ))}
      </ul>
      <h2 id="matrix">{words.matrix}</h2>
      <p>{words.matrixIntroduction(matrix.tried)}</p>
      <EmbeddingMatrix matrix={matrix} language={language} />
    </div>
  );
}

function SeenIn({
  way: { seenIn },
  programs,
  language,
}: Pick<EmbeddingProps, "programs" | "language"> & { way: EmbedMethod }) {
  if (seenIn.length === 0) return <></>;
  const named = seenIn.map((name) => `${name} ${programs[name]}`);
  return (
    <p>
      {EMBEDDING_DOCS_MESSAGES[language].seenIn} {named.join(", ")}.
    </p>
  );
}

function WaySection({ way, language, urls, recipes, children }: Props & { way: IncludeMethod; children?: Child }) {
  const words = EMBEDDING_DOCS_MESSAGES[language];
  return (
    <section>
      <h2 id={way.id}>{way.title[language]}</h2>
      <p>{way.forWhom[language]}</p>
      {way.recipes.map((file) => (
        <RecipeText file={file} text={recipes[file]} />
      ))}
      {children}
      {way.id === "podium" && (
        <p>
          {words.address} <code>{urls.url("podletManifest")}</code>
        </p>
      )}
      <h3>{words.onFailure}</h3>
      <p>{way.onFailure[language]}</p>
      {way.settings.length > 0 && <h3>{words.settings}</h3>}
      {way.settings.length > 0 && (
        <ul>
          {way.settings.map((setting) => (
            <li>{setting[language]}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A recipe. It takes focus, so that it can be scrolled with the keys. */
function RecipeText({ file, text }: { file: string; text: string | undefined }) {
  if (text === undefined) throw new Error(`docs/embedding has no ${file}`);
  return (
    <section class={CLASSES.scroll} aria-label={file} tabindex={0}>
      <pre lang="en">
        <code>{text}</code>
      </pre>
    </section>
  );
}

function ParameterTable({ language }: { language: Language }) {
  const words = EMBEDDING_DOCS_MESSAGES[language];
  return (
    <section class={CLASSES.scroll} aria-label={words.parameters} tabindex={0}>
      <table class={CLASSES.table}>
        <thead>
          <tr>
            <th scope="col">{words.parameter}</th>
            <th scope="col">{words.takes}</th>
          </tr>
        </thead>
        <tbody>
          {TAKEN.map((name) => {
            const { queryName, description }: Parameter<unknown> = QUERY_PARAMETERS[name];
            return (
              <tr>
                <th scope="row">
                  <code>{queryName ?? name}</code>
                  {name === "matrixView" && " (matrix)"}
                </th>
                <td>{description[language]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
