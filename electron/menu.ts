/**
 * The application menu: every command of the table, in the menu the table names. What the page can do itself is sent to it as a command; keys
 * are shown here but handled by the page, so that text fields keep theirs.
 */
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { type CommandId, commandTable, type MenuName, menuNames } from './command-table'

type Send = (command: string) => void

export function setMenu(send: Send, isMac = process.platform === 'darwin'): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(send, isMac)))
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** What the system does by itself, after the commands of each menu. No reload and no developer tools: neither helps a facilitator in front of a room. */
const roles: Readonly<Record<MenuName, (isMac: boolean) => readonly MenuItemConstructorOptions[]>> = {
  File: (isMac) => [separator, { role: isMac ? 'close' : 'quit' }],
  Edit: () => [separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  View: () => [separator, { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, separator, { role: 'togglefullscreen' }],
  Run: () => [],
  Room: () => [],
  Help: () => [],
}
/** The letter that Alt opens each menu with, where menus have one. */
const marked = { File: '&File', Edit: '&Edit', View: '&View', Run: '&Run', Room: 'R&oom', Help: '&Help' } as const satisfies Record<
  MenuName,
  string
>

export function menuTemplate(send: Send, isMac: boolean): MenuItemConstructorOptions[] {
  const command = (id: CommandId, label: string, key: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(id),
    ...(isShownInMenu(key) && { accelerator: key.replace('Mod', 'CmdOrCtrl'), registerAccelerator: false }),
  })
  const itemsOf = (menu: MenuName) =>
    commandTable.flatMap(({ id, words, key, menu: own }) => (own === menu ? [command(id, words, key)] : []))
  const appMenu: MenuItemConstructorOptions = {
    label: 'Groundwork',
    submenu: [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }, separator, { role: 'quit' }],
  }
  const menus = menuNames.map((menu) => ({ label: marked[menu], submenu: [...itemsOf(menu), ...roles[menu](isMac)] }))
  return [...(isMac ? [appMenu] : []), ...menus]
}

/**
 * Keys with Ctrl only. The others can be changed or switched off in the page, which the shell does not know, and on a Mac a key shown here
 * would be taken from text fields.
 */
function isShownInMenu(key: string): boolean {
  return key.startsWith('Mod+')
}
