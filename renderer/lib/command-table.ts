/** The table of commands and keys, under the name by which the renderer imports it. */
export {
  type CommandId,
  commandTable,
  type KeyPlace,
  type Tabled,
  type ViewKeyId,
  viewKeyTable,
} from '../../electron/command-table'
