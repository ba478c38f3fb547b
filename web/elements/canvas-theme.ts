// The colours a canvas needs, taken from the CSS around it: a canvas cannot read `var()` or `light-dark()` itself.

import type { ViewTheme } from '../viewer/index.js';

const kColors: Record<keyof ViewTheme, string> = {
  sheet: 'light-dark(#ffffff, #23262c)',
  checker: 'light-dark(#f0f2f5, #2a2e35)',
  edge: 'light-dark(rgba(20, 24, 32, 0.28), rgba(255, 255, 255, 0.22))',
  error: 'var(--prelabel-error, light-dark(#c4232d, #e5484d))',
  warning: 'var(--prelabel-warning, light-dark(#a35200, #c96f00))',
  note: 'var(--prelabel-note, #4a6785)',
  hidden: 'light-dark(#59616e, #6b7482)',
  alone: 'light-dark(#7a3fb0, #9a63d0)',
  halo: '#ffffff',
  guide: '#2f54c9',
};

/** `probe` is an element of no size inside the tree whose colours count. */
export function readTheme(probe: HTMLElement): ViewTheme {
  // In high contrast mode as well: these colours tell regions apart.
  probe.style.setProperty('forced-color-adjust', 'none');
  const theme = {} as ViewTheme;
  for (const key of Object.keys(kColors) as Array<keyof ViewTheme>) {
    probe.style.color = kColors[key];
    theme[key] = getComputedStyle(probe).color;
  }
  return theme;
}
