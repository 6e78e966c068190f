// Two stylesheets come from this file: the visitors' (h5) and the operators' (admin); the Makefile names their sources.
const plugin = require('tailwindcss/plugin')

// A theme's tokens are custom properties "r g b"; see components/theme.
const token = (name) => `rgb(var(--${name}) / <alpha-value>)`

/** @type {import('tailwindcss').Config} */
module.exports = {
  content: [],
  // The visitors' baseline is Chrome 77: utilities that need more are off (flex gap stays off by convention, see README).
  // So are Tailwind's opacity variables (bg-main/50 does without), which would weigh on every page, and its preflight: the
  // visitors' sheet has a lighter base of its own, the operators' imports it.
  corePlugins: {
    inset: false, aspectRatio: false, preflight: false,
    backgroundOpacity: false, borderOpacity: false, divideOpacity: false, placeholderOpacity: false, ringOpacity: false, textOpacity: false,
  },
  theme: {
    extend: {
      colors: {
        main: token('main'), 'on-main': token('on-main'), deep: token('deep'),
        accent: token('accent'), 'on-accent': token('on-accent'),
        paper: token('paper'), card: token('card'), ink: token('ink'), soft: token('soft'),
        line: token('line'), tint: token('tint'),
      },
      // As text and frames the theme's colour has its own shade: the yellow of a button cannot be read on white.
      textColor: { main: token('main-ink'), deep: token('deep-ink') },
      borderColor: { main: token('main-ink'), deep: token('deep-ink') },
      borderRadius: { card: 'var(--radius)', inner: 'calc(var(--radius) * .6)', tag: 'calc(var(--radius) * .3)', button: 'var(--button)' },
      fontFamily: {
        sans: ['-apple-system', 'BlinkMacSystemFont', '"PingFang SC"', '"HarmonyOS Sans SC"', '"Microsoft YaHei"', '"Noto Sans CJK SC"', 'sans-serif'],
      },
      screens: { wide: '900px' },
    },
  },
  plugins: [
    // Tailwind's own inset-0 writes `inset: 0`, which Chrome below 87 does not know.
    plugin(({ addUtilities, matchUtilities, theme }) => {
      addUtilities({ '.inset-0': { top: '0', right: '0', bottom: '0', left: '0' } })
      for (const side of ['top', 'right', 'bottom', 'left']) {
        matchUtilities({ [side]: (value) => ({ [side]: value }) }, { values: theme('inset'), supportsNegativeValues: true })
      }
    }),
  ],
}
