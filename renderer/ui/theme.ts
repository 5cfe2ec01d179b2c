/** Mantine's theme: names and defaults only. Every value is a variable of `mantine.css`, which takes it from the tokens. */
import { createTheme, type MantineColorsTuple, type VariantColorsResolver } from '@mantine/core'
import controls from './controls.module.css'

const tenTimes = (value: string): MantineColorsTuple => [value, value, value, value, value, value, value, value, value, value]
const toneOf = (color: string | undefined) => (color === 'red' ? 'danger' : 'accent')

/** `default` is the plain button, `filled` the one main action of a screen, `subtle` the quiet one, `light` a chosen state. */
const variantColorResolver: VariantColorsResolver = ({ color, variant }) => {
  const tone = toneOf(color)
  const none = '1px solid transparent'
  switch (variant) {
    case 'filled':
      return { background: `var(--${tone})`, hover: `var(--${tone}-hover)`, color: 'var(--accent-ink)', border: none }
    case 'light':
      return { background: `var(--${tone}-soft)`, hover: `var(--${tone}-soft)`, color: 'var(--ink)', border: none }
    case 'outline':
      return { background: 'transparent', hover: `var(--${tone}-soft)`, color: `var(--${tone})`, border: `1px solid var(--${tone})` }
    case 'subtle':
    case 'transparent':
      return {
        background: 'transparent',
        hover: 'color-mix(in srgb, var(--ink) 7%, transparent)',
        color: color === 'red' ? 'var(--danger)' : 'var(--ink-2)',
        border: none,
      }
    default:
      return { background: 'var(--surface)', hover: 'var(--hover)', color: 'var(--ink)', border: '1px solid var(--line-strong)' }
  }
}

const dropdown = { shadow: 'md', transitionProps: { duration: 100 } }

export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent: tenTimes('var(--accent)'), red: tenTimes('var(--danger)') },
  variantColorResolver,
  fontFamily: 'var(--sans)',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { variant: 'default' }, classNames: { root: controls.button } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 30 } },
    CloseButton: { defaultProps: { size: 30 } },
    TextInput: { classNames: { label: controls.label, description: controls.description } },
    Textarea: { classNames: { label: controls.label, description: controls.description } },
    NumberInput: { classNames: { label: controls.label, description: controls.description } },
    Autocomplete: {
      defaultProps: { comboboxProps: dropdown },
      classNames: { label: controls.label, description: controls.description, option: controls.option },
    },
    Select: {
      defaultProps: { comboboxProps: dropdown, allowDeselect: false },
      classNames: { label: controls.label, description: controls.description, option: controls.option },
    },
    DatePickerInput: { classNames: { label: controls.label, description: controls.description } },
    Checkbox: { defaultProps: { iconColor: 'var(--accent-ink)' } },
    Radio: { defaultProps: { iconColor: 'var(--accent-ink)' } },
    SegmentedControl: { defaultProps: { withItemsBorders: false, transitionDuration: 100 }, classNames: { root: controls.segments } },
    // The placeholder would be a focusable child that is no menu item; without it the first item has the focus, as menus are expected to.
    Menu: {
      defaultProps: { ...dropdown, position: 'bottom-end', withInitialFocusPlaceholder: false },
      classNames: { item: controls.menuItem, dropdown: controls.menu },
    },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 100 } }, classNames: { tooltip: controls.tooltip } },
    Popover: { defaultProps: dropdown },
    // lockScroll would inject a style element, which the policy refuses.
    Modal: {
      defaultProps: {
        lockScroll: false,
        centered: false,
        radius: 'md',
        shadow: 'md',
        transitionProps: { duration: 120, transition: 'fade' },
        overlayProps: { backgroundOpacity: 1, color: 'var(--veil)' },
        closeButtonProps: { 'aria-label': 'Close' },
      },
      classNames: { title: controls.dialogTitle, content: controls.dialog, header: controls.dialogHead, body: controls.dialogBody },
    },
    Spotlight: { defaultProps: { lockScroll: false } },
  },
})
