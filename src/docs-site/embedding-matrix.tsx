import type { Language } from "../domain/text.ts";
import { CLASSES } from "../worker/components/classes.ts";
import { ScrollRegion } from "./content.tsx";
import { EMBEDDING_DOCS_MESSAGES } from "./i18n/embedding-docs.ts";
import { type Matrix, type Outcome, SAFE } from "./matrix-outcome.ts";

/** The outcome of each case in each includer. */
export function EmbeddingMatrix({ matrix, language }: { matrix: Matrix; language: Language }) {
  const messages = EMBEDDING_DOCS_MESSAGES[language];
  return (
    <ScrollRegion label={messages.matrix}>
      <table class={CLASSES.table}>
        <caption>{messages.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.situation}</th>
            {matrix.columns.map(({ name, version }) => (
              <th scope="col" lang="en">
                {name} ({version})
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr>
              <th scope="row">{row[language]}</th>
              {matrix.columns.map(({ cells }) => (
                <Cell outcome={cells[row.id]} language={language} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Cell({ outcome, language }: { outcome: Outcome | undefined; language: Language }) {
  const messages = EMBEDDING_DOCS_MESSAGES[language];
  if (outcome === undefined) return <td class={CLASSES.none}>{messages.notTried}</td>;
  const text = messages.outcomes[outcome];
  return <td>{SAFE.has(outcome) ? text : <strong>{text}</strong>}</td>;
}
