import type { Block, Inline, LocalizedProse } from "../../domain/prose.ts";
import { type Language, type LocalizedText, localize } from "../../domain/text.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { ExternalLink } from "./links.tsx";
import type { ViewContext } from "./view-context.ts";

/** A text in the language of the view; an untranslated one has a `lang` attribute (WCAG 3.1.2). */
export function Text({ text, language }: { text: LocalizedText; language: Language }) {
  const { value, language: actual } = localize(text, language);
  return actual === language ? <>{value}</> : <span lang={actual}>{value}</span>;
}

/** Authored prose as paragraphs and lists. */
export function ProseText({ prose, view }: { prose: LocalizedProse; view: ViewContext }) {
  const { value, language } = localize(prose, view.language);
  const blocks = value.map((block) => <BlockText block={block} view={view} />);
  return language === view.language ? <>{blocks}</> : <div lang={language}>{blocks}</div>;
}

function BlockText({ block, view }: { block: Block; view: ViewContext }) {
  if (block.type === "paragraph") return <p>{inlines(block.children, view)}</p>;
  const items = block.items.map((item) => (
    <li>
      {item.map((each) =>
        each.type === "paragraph" ? inlines(each.children, view) : <BlockText block={each} view={view} />,
      )}
    </li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function inlines(children: readonly Inline[], view: ViewContext): readonly Child[] {
  return children.map((child) => inline(child, view));
}

function inline(child: Inline, view: ViewContext): Child {
  if (child.type === "text") return child.value;
  const content = inlines(child.children, view);
  switch (child.type) {
    case "emphasis":
      return <em>{content}</em>;
    case "strong":
      return <strong>{content}</strong>;
    case "link":
      return (
        <ExternalLink href={child.url} view={view}>
          {content}
        </ExternalLink>
      );
  }
}
