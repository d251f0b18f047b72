/** The part of opentype.js 2 that link-preview-image.ts uses; @types/opentype.js requires the DOM types. */
declare module "opentype.js" {
  /** A path command: to a point, with control points for a curve (as in SVG paths). */
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
