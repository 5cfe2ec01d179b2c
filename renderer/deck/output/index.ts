/** Files from a publication, one kind at a time or all in a pack. */
export { calendarFile } from './calendar'
export { type FormatId, formatIds, isPaperId, makeOutput, type OutputId, stopped } from './formats'
export { type Look, type OutputFile, type OutputTools, type Step, themesOf } from './making'
export { fileStem, stemOf } from './names'
export { makePack, packContents, packLeavesOut } from './pack'
