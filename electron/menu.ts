/** The application menu. What the page can do itself is sent to it as a command; keys are shown here but handled by the page, so that text fields keep theirs. */
import { Menu, type MenuItemConstructorOptions } from 'electron'

type Send = (command: string) => void

export function setMenu(send: Send, isMac = process.platform === 'darwin'): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(send, isMac)))
}

/** No reload and no developer tools: neither helps a facilitator in front of a room. */
export function menuTemplate(send: Send, isMac: boolean): MenuItemConstructorOptions[] {
  const command = (label: string, id: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(id),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const about = command('About Groundwork', 'go.about')
  const appMenu: MenuItemConstructorOptions = {
    label: 'Groundwork',
    submenu: [about, separator, { role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }, separator, { role: 'quit' }],
  }
  const keys = command('Keyboard shortcuts', 'app.keys')
  return [
    ...(isMac ? [appMenu] : []),
    {
      label: '&File',
      submenu: [
        command('New session…', 'file.new'),
        command('Open a session file…', 'file.open', 'CmdOrCtrl+O'),
        command('All sessions', 'go.sessions'),
        separator,
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        command('Undo', 'session.undo', 'CmdOrCtrl+Z'),
        command('Redo', 'session.redo', 'CmdOrCtrl+Shift+Z'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        command('Find a command or session…', 'app.palette', 'CmdOrCtrl+K'),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
      ],
    },
    { label: '&Help', submenu: isMac ? [keys] : [keys, about] },
  ]
}
