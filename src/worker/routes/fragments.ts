import { wrapInTurboFrame } from "../formats/fragment.tsx";
import type { RouteDefinition } from "../http/handler.ts";
import { toHtml } from "../jsx/jsx-runtime.ts";
import type { ParameterName } from "../query-parameters.ts";
import type { View } from "../views.tsx";

/** The route of a view as a fragment. */
export function fragmentRoute(view: View): RouteDefinition<ParameterName> {
  return {
    format: "fragment",
    parameters: view.parameters,
    async render(context) {
      const rendered = await view.render(context);
      const { wrap, lang } = context.params;
      return rendered && wrapInTurboFrame(toHtml(rendered.html), { wrap, language: lang });
    },
  };
}
