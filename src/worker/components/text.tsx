import type { Block, Inline, LocalizedProse } from "../../domain/prose.ts";
import { type Language, type LocalizedText, localize } from "../../domain/text.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { ExternalLink } from "./links.tsx";
import type { RenderContext } from "./render-context.ts";

/** A text in the language of the view; an untranslated one has a `lang` attribute (WCAG 3.1.2). */
export function Text({ text, language }: { text: LocalizedText; language: Language }) {
  const { value, language: actual } = localize(text, language);
  return actual === language ? <>{value}</> : <span lang={actual}>{value}</span>;
}

/** Authored prose as paragraphs and lists. */
export function ProseText({ prose, context }: { prose: LocalizedProse; context: RenderContext }) {
  const { value, language } = localize(prose, context.language);
  const blocks = value.map((block) => <BlockText block={block} context={context} />);
  return language === context.language ? <>{blocks}</> : <div lang={language}>{blocks}</div>;
}

function BlockText({ block, context }: { block: Block; context: RenderContext }) {
  if (block.type === "paragraph") return <p>{inlines(block.children, context)}</p>;
  const items = block.items.map((item) => (
    <li>
      {item.map((each) =>
        each.type === "paragraph" ? inlines(each.children, context) : <BlockText block={each} context={context} />,
      )}
    </li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function inlines(children: readonly Inline[], context: RenderContext): readonly Child[] {
  return children.map((child) => inline(child, context));
}

function inline(child: Inline, context: RenderContext): Child {
  if (child.type === "text") return child.value;
  const content = inlines(child.children, context);
  switch (child.type) {
    case "emphasis":
      return <em>{content}</em>;
    case "strong":
      return <strong>{content}</strong>;
    case "link":
      return (
        <ExternalLink href={child.url} context={context}>
          {content}
        </ExternalLink>
      );
  }
}
