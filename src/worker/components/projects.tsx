import type { Project } from "../../domain/collaboration.ts";
import { localize } from "../../domain/text.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { CLASSES } from "./classes.ts";
import { ExternalLink } from "./links.tsx";
import { Text } from "./text.tsx";
import type { ViewContext } from "./view-context.ts";

/** The current projects of a collaboration. */
export function ProjectList({ projects, view }: { projects: readonly Project[]; view: ViewContext }) {
  return (
    <ul class={CLASSES.list}>
      {projects.map(({ name, summary, website }) => (
        <li>
          <strong>
            <Text text={name} language={view.language} />
          </strong>
          {". "}
          <Text text={summary} language={view.language} />{" "}
          {website !== undefined && (
            <ExternalLink href={website} view={view}>
              {MESSAGES[view.language].readMore(localize(name, view.language).value)}
            </ExternalLink>
          )}
        </li>
      ))}
    </ul>
  );
}
