// The modules that the build of the Worker makes of other files; vitest.config.ts does the same for these tests.
declare module "*.txt" {
  const text: string;
  export default text;
}

declare module "*.css" {
  const text: string;
  export default text;
}

declare module "*.svg" {
  const text: string;
  export default text;
}
