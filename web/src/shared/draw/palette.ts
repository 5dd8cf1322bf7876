import type { Ink } from './scene'

/** 色: what an ink's name means here: the tokens of guatu.css, on paper with a white ground (DESIGN-LANGUAGE §5). */
export type Palette = (ink: Ink) => string

const PAPER: Record<string, string> = {
  paper: '#FFFFFF', 'paper-sunk': '#F5F1E7', 'paper-raised': '#FFFFFF',
  'ink-1': '#1D1C19', 'ink-2': '#46433B', 'ink-3': '#69655A', 'ink-inv': '#FFFFFF',
  'line-1': '#E4DECF', 'line-2': '#C6BDA9', 'line-form': '#8A8271',
  indigo: '#1F3A5F', 'indigo-wash': '#E7ECF3', 'indigo-line': '#A3B4CB', seal: '#C0391F', 'seal-ink': '#FFFAF2',
  green: '#1A765A', 'green-wash': '#E6F2EB', yellow: '#8F6200', 'yellow-wash': '#FBF2D6', red: '#9B0F16', 'red-wash': '#F9E1DC',
  blue: '#1C63B4', 'blue-wash': '#DFEAF7', grey: '#5C5952', 'grey-wash': '#ECE9E2',
  plan: '#8A8271', reported: '#6F8199', verified: '#1D1C19', forecast: '#5B7FA8', band: '#D5DFEB',
}
export const INKS = Object.keys(PAPER)

/** Colours of a printed page. */
export const onPaper: Palette = ink => PAPER[ink] ?? ink

/** Colours as the page has them now, read once: the wall's dark theme needs no second drawing. */
export function onScreen(element: Element): Palette {
  const style = getComputedStyle(element)
  const known = new Map<string, string>()
  return ink => {
    let colour = known.get(ink)
    if (colour === undefined) {
      colour = style.getPropertyValue(`--${ink}`).trim() || PAPER[ink] || ink
      known.set(ink, colour)
    }
    return colour
  }
}
