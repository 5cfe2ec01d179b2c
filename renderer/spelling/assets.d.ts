/** The compiled program is plain script without types; hunspell.ts says what it is. */
declare module 'hunspell-asm/dist/cjs/lib/browser/hunspell.js' {
  const runtime: (hooks: Record<string, unknown>) => unknown
  export default runtime
}
