import CMS, { type CustomFieldControlProps } from "@sveltia/cms";

/** React's `createElement`, which Sveltia CMS provides to custom fields. */
declare function h(type: unknown, props: object): unknown;

/** A source as the form stores it. */
interface Source {
  readonly id?: unknown;
  readonly title?: unknown;
}

/**
 * A list of the sources in the same file, by title, so that an unknown id cannot be chosen. It is the form's own select
 * field, with options that follow the list of sources.
 */
export function SourceField(props: CustomFieldControlProps): unknown {
  const select = CMS.getFieldType("select")?.control;
  if (select === undefined) throw new Error("Sveltia CMS has no select field");
  const field = { ...props.field.toJS(), widget: "select", dropdown_threshold: 0, options: sourceOptions(props) };
  return h(select, { ...props, field });
}

function sourceOptions({ entry }: CustomFieldControlProps): readonly { value: string; label: string }[] {
  const sources: unknown = entry?.toJS().data.sources;
  if (!Array.isArray(sources)) return [];
  return sources.flatMap(({ id, title }: Source) =>
    typeof id === "string" && id !== ""
      ? [{ value: id, label: typeof title === "string" && title !== "" ? title : id }]
      : [],
  );
}
