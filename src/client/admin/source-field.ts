import CMS, { type CustomFieldControlProps } from "@sveltia/cms";

/** React's own function, which Sveltia CMS gives to fields of others. */
declare function h(type: unknown, props: object): unknown;

/** A source as it stands in the form. */
interface Source {
  readonly id?: unknown;
  readonly title?: unknown;
}

/**
 * A list of the sources in the same file, by their titles: an id that leads nowhere cannot be chosen. It is the form's own
 * select field with choices that follow what is written below.
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
