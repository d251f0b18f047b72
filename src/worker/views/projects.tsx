import type { Project } from "../../domain/collaboration.ts";
import { inLanguage } from "../../domain/text.ts";
import { CLASSES } from "./classes.ts";
import { OutLink } from "./links.tsx";
import { Text } from "./texts.tsx";
import type { View } from "./view.ts";
import { WORDS } from "./words.ts";

/** What the members of a collaboration do together right now. */
export function ProjectList({ projects, view }: { projects: readonly Project[]; view: View }) {
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
            <OutLink href={website} view={view}>
              {WORDS[view.language].readMore(inLanguage(name, view.language).value)}
            </OutLink>
          )}
        </li>
      ))}
    </ul>
  );
}
