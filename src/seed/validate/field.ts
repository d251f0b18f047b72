import {
  createDiagnostic,
  createWarning,
  type Diagnostic,
  formatPath,
  type Message,
  type Position,
} from "../diagnostic.ts";
import { type Path, valueAt, type YamlDocument } from "../parse/yaml.ts";

/** A field of a file, whether the file has it or not: a text, a list or a mapping. The whole file is one too. */
export class Field {
  readonly document: YamlDocument;
  readonly path: Path;
  /** Null if the field is empty, undefined if the file does not have it. */
  readonly value: unknown;

  constructor(document: YamlDocument, path: Path = [], value: unknown = valueAt(document.value, path)) {
    this.document = document;
    this.path = path;
    this.value = value;
  }

  /** A field below this one. */
  at(...path: Path): Field {
    return new Field(this.document, [...this.path, ...path], valueAt(this.value, path));
  }

  /** The list or mapping that the field belongs to. */
  get parent(): Field {
    return new Field(this.document, this.path.slice(0, -1));
  }

  /** The path of the file. */
  get file(): string {
    return this.document.path;
  }

  /** The path as people write it: `members[2].organization`. */
  get formattedPath(): string {
    return formatPath(this.path);
  }

  /** The name of the field in its mapping. */
  get name(): string {
    return String(this.path.at(-1) ?? "");
  }

  /** The text; undefined for any other value, which the schema reports. */
  get text(): string | undefined {
    return typeof this.value === "string" ? this.value : undefined;
  }

  /** The entries of a list; empty for any other value. */
  get items(): readonly Field[] {
    if (!Array.isArray(this.value)) return [];
    return this.value.map((value, index) => new Field(this.document, [...this.path, index], value));
  }

  /** One field of every entry of a list. */
  inEach(list: string, name: string): readonly Field[] {
    return this.at(list).items.map((entry) => entry.at(name));
  }

  /** The names of the fields of a mapping; empty for any other value. */
  get keys(): readonly string[] {
    const { value } = this;
    return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  }

  /** The name of a file or an entry: its Swedish text where the name has two languages. */
  get title(): Field {
    const name = this.at("name");
    return name.text === undefined ? name.at("sv") : name;
  }

  /** The position of the value; for a missing field, that of its nearest ancestor. */
  get position(): Position {
    return this.document.positionOf(this.path);
  }

  /** The position of the field's name. */
  get namePosition(): Position {
    return this.document.positionOfName(this.path);
  }

  /** An error about the field, at the position of its value unless another is given. */
  error(message: Message, position: Position = this.position): Diagnostic {
    return createDiagnostic(this.file, message, position, this.formattedPath);
  }

  /** A warning about the field. */
  warning(message: Message, position: Position = this.position): Diagnostic {
    return createWarning(this.file, message, position, this.formattedPath);
  }
}

/** A file with its fields. */
export interface FileFields {
  readonly id: string;
  readonly fields: Field;
}
