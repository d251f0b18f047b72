import type { Project } from "../../domain/collaboration.ts";
import { localize } from "../../domain/text.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { CLASSES } from "./classes.ts";
import { ExternalLink } from "./links.tsx";
import type { RenderContext } from "./render-context.ts";
import { Text } from "./text.tsx";

/** The current projects of a collaboration. */
export function ProjectList({ projects, context }: { projects: readonly Project[]; context: RenderContext }) {
  return (
    <ul class={CLASSES.list}>
      {projects.map(({ name, summary, website }) => (
        <li>
          <strong>
            <Text text={name} language={context.language} />
          </strong>
          {". "}
          <Text text={summary} language={context.language} />{" "}
          {website !== undefined && (
            <ExternalLink href={website} context={context}>
              {MESSAGES[context.language].readMore(localize(name, context.language).value)}
            </ExternalLink>
          )}
        </li>
      ))}
    </ul>
  );
}
