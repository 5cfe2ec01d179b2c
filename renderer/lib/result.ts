/** The shell's Result, under the name by which the renderer imports it. */
export { fail, ok, type Problem, type Result } from '../../electron/result'
