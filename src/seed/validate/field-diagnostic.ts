import type { Diagnostic, Message, Position } from "../diagnostic.ts";
import { createDiagnostic, formatPath } from "../parse/source-file.ts";
import type { Path, YamlDocument } from "../parse/yaml.ts";

/** Creates an error about a field, at the position of its value unless another is given. */
export function fieldError(
  document: YamlDocument,
  path: Path,
  message: Message,
  position: Position = document.positionOf(path),
): Diagnostic {
  return createDiagnostic(document.path, message, position, formatPath(path));
}

/** Creates a warning about a field. */
export function fieldWarning(...parameters: Parameters<typeof fieldError>): Diagnostic {
  return { ...fieldError(...parameters), level: "warning" };
}
