/** What link-preview-image.ts uses of opentype.js 2; the types that others keep of it bring those of a browser. */
declare module "opentype.js" {
  /** A step of an outline: to a point, by way of the others where it is a curve (as in the paths of SVG). */
  export interface PathCommand {
    readonly type: "M" | "L" | "C" | "Q" | "Z";
    readonly x?: number;
    readonly y?: number;
    readonly x1?: number;
    readonly y1?: number;
    readonly x2?: number;
    readonly y2?: number;
  }
  export interface Font {
    /** Pixels. */
    readonly getAdvanceWidth: (text: string, fontSize: number) => number;
    readonly getPath: (
      text: string,
      x: number,
      y: number,
      fontSize: number,
    ) => { readonly commands: readonly PathCommand[] };
  }
  const opentype: { readonly parse: (file: ArrayBuffer) => Font };
  export default opentype;
}
