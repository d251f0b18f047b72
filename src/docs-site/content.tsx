import { CLASSES } from "../worker/components/classes.ts";
import type { Child } from "../worker/jsx/jsx-runtime.ts";

/** Each text as a paragraph. */
export function Paragraphs({ texts }: { texts: readonly string[] }) {
  return (
    <>
      {texts.map((text) => (
        <p>{text}</p>
      ))}
    </>
  );
}

/** Each text or link as an item of a list. */
export function List({ items }: { items: readonly Child[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}

/** A region that scrolls by itself on a narrow screen, also with the keyboard (WCAG 2.1.1). */
export function ScrollRegion({ label, children }: { label: string; children?: Child }) {
  return (
    <section class={CLASSES.scroll} aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}

interface NameTableProps {
  readonly label: string;
  readonly head: readonly [string, string];
  readonly rows: readonly (readonly [name: Child, meaning: string])[];
  readonly class?: string;
}

/** A table of names and what they mean. */
export function NameTable({ label, head, rows, class: className }: NameTableProps) {
  return (
    <ScrollRegion label={label}>
      <table class={className}>
        <thead>
          <tr>
            {head.map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, meaning]) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** A block of code. */
export function Code({ label, text }: { label: string; text: string }) {
  return (
    <ScrollRegion label={label}>
      <pre lang="en">
        <code>{text}</code>
      </pre>
    </ScrollRegion>
  );
}
