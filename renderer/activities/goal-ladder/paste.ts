/** An indented list from a document, a mail or a spreadsheet, read as goals with their place in the tree. Pure text work. */

export interface PastedGoal {
  readonly text: string
  readonly depth: number
}

/** Lines with their depth by indent (tabs, spaces, bullets, "1.2.3" numbering stripped); empty lines are skipped. Depth never jumps by more than one. */
export function goalsFromText(text: string): PastedGoal[] {
  const found: { readonly text: string; readonly indent: number }[] = []
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, space = '', rest = ''] = /^([\s\u00a0]*)(.*)$/.exec(line) ?? []
    const body = rest.replace(/^(?:[-–—*•‣◦▪▫●○]+|\d+(?:\.\d+)*[.)]|[a-z][.)])\s+/i, '').trim()
    if (body !== '') found.push({ text: body, indent: widthOf(space) })
  }
  const indents: number[] = []
  return found.map(({ text: body, indent }) => {
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop()
    indents.push(indent)
    return { text: body, depth: indents.length - 1 }
  })
}

/** A tab counts as four spaces. */
function widthOf(space: string): number {
  return [...space].reduce((width, character) => width + (character === '\t' ? 4 : 1), 0)
}
