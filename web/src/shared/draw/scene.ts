/** A picture as a list of marks: painted on the screen, written as SVG, sent to be PDF: always the same marks. Units are those of whoever draws (px on screen). */
export type Ink = string

export interface RectMark { k: 'rect'; x: number; y: number; w: number; h: number; fill?: Ink; stroke?: Ink; line?: number }
/** Points as x, y, x, y …; closed if filled. */
export interface PathMark { k: 'path'; at: number[]; fill?: Ink; stroke?: Ink; line?: number; dash?: number[] }
export interface RingMark { k: 'ring'; x: number; y: number; r: number; fill?: Ink; stroke?: Ink; line?: number }
/** `y` is the baseline. `max` is the width the words may take; what is longer ends in an ellipsis. `halo` keeps them readable over lines. */
export interface TextMark { k: 'text'; x: number; y: number; text: string; size: number; ink: Ink; bold?: boolean; anchor?: 'start' | 'middle' | 'end'; max?: number; halo?: Ink }
export type Mark = RectMark | PathMark | RingMark | TextMark

export interface Scene {
  width: number
  height: number
  marks: Mark[]
}

export const rect = (x: number, y: number, w: number, h: number, fill?: Ink, stroke?: Ink, line = 1): RectMark =>
  ({ k: 'rect', x, y, w, h, ...(fill ? { fill } : {}), ...(stroke ? { stroke, line } : {}) })
export const stroke = (at: number[], ink: Ink, line = 1, dash?: number[]): PathMark => ({ k: 'path', at, stroke: ink, line, ...(dash ? { dash } : {}) })
export const shape = (at: number[], fill?: Ink, ink?: Ink, line = 1): PathMark => ({ k: 'path', at, ...(fill ? { fill } : {}), ...(ink ? { stroke: ink, line } : {}) })
export const ring = (x: number, y: number, r: number, fill?: Ink, ink?: Ink, line = 1): RingMark => ({ k: 'ring', x, y, r, ...(fill ? { fill } : {}), ...(ink ? { stroke: ink, line } : {}) })
export const text = (x: number, y: number, words: string, size: number, ink: Ink, more: Partial<Pick<TextMark, 'bold' | 'anchor' | 'max' | 'halo'>> = {}): TextMark =>
  ({ k: 'text', x, y, text: words, size, ink, ...more })

/** Diagonal lines within a rectangle: reported, not verified; work that remains. */
export function hatch(x: number, y: number, w: number, h: number, ink: Ink, step = 4, line = 1.4): Mark[] {
  const marks: Mark[] = []
  for (let c = step; c < w + h; c += step) {
    // the line x' + y' = c, clipped to the rectangle
    const x1 = Math.max(0, c - h)
    const x2 = Math.min(w, c)
    if (x2 - x1 > 0.2) marks.push(stroke([x + x1, y + c - x1, x + x2, y + c - x2], ink, line))
  }
  return marks
}

export type LampShape = 'RED' | 'YELLOW' | 'GREEN' | 'BLUE' | 'GREY'
const LAMP_INK: Record<LampShape, Ink> = { RED: 'red', YELLOW: 'yellow', GREEN: 'green', BLUE: 'blue', GREY: 'grey' }
export const lampInk = (lamp: string): Ink => LAMP_INK[lamp as LampShape] ?? 'grey'

/** A lamp by shape and colour, `size` across, around its middle. */
export function lampMark(lamp: string, x: number, y: number, size = 11): Mark {
  const r = size / 2
  const ink = lampInk(lamp)
  switch (lamp) {
    case 'RED': return rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8, ink)
    case 'YELLOW': return shape([x, y - r * 0.92, x + r, y + r * 0.92, x - r, y + r * 0.92], ink)
    case 'GREEN': return ring(x, y, r, ink)
    case 'BLUE': return shape([x, y - r, x + r, y, x, y + r, x - r, y], ink)
    default: return ring(x, y, r - size * 0.09, undefined, ink, size * 0.18)
  }
}

/** Moves and scales marks: how a view is laid on paper. */
export function placed(mark: Mark, dx: number, dy: number, scale = 1): Mark {
  switch (mark.k) {
    case 'rect': return { ...mark, x: mark.x * scale + dx, y: mark.y * scale + dy, w: mark.w * scale, h: mark.h * scale, ...(mark.line ? { line: mark.line * scale } : {}) }
    case 'ring': return { ...mark, x: mark.x * scale + dx, y: mark.y * scale + dy, r: mark.r * scale, ...(mark.line ? { line: mark.line * scale } : {}) }
    case 'path': return { ...mark, at: mark.at.map((n, i) => n * scale + (i % 2 ? dy : dx)), ...(mark.line ? { line: mark.line * scale } : {}), ...(mark.dash ? { dash: mark.dash.map(n => n * scale) } : {}) }
    case 'text': return { ...mark, x: mark.x * scale + dx, y: mark.y * scale + dy, size: mark.size * scale, ...(mark.max === undefined ? {} : { max: mark.max * scale }) }
  }
}

/** Top and bottom of a mark, to know which page it stands on. */
export function reachOf(mark: Mark): { top: number; bottom: number; left: number; right: number } {
  switch (mark.k) {
    case 'rect': return { top: mark.y, bottom: mark.y + mark.h, left: mark.x, right: mark.x + mark.w }
    case 'ring': return { top: mark.y - mark.r, bottom: mark.y + mark.r, left: mark.x - mark.r, right: mark.x + mark.r }
    case 'text': {
      const w = mark.max ?? widthOf(mark.text, mark.size)
      const left = mark.anchor === 'end' ? mark.x - w : mark.anchor === 'middle' ? mark.x - w / 2 : mark.x
      return { top: mark.y - mark.size, bottom: mark.y + mark.size * 0.3, left, right: left + w }
    }
    case 'path': {
      let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
      for (let i = 0; i < mark.at.length; i += 2) {
        const x = mark.at[i] ?? 0
        const y = mark.at[i + 1] ?? 0
        if (x < left) left = x
        if (x > right) right = x
        if (y < top) top = y
        if (y > bottom) bottom = y
      }
      return { top, bottom, left, right }
    }
  }
}

/** Width of words without a font at hand: Chinese one em, digits and Latin as a CJK sans sets them. */
export function widthOf(words: string, size: number): number {
  let ems = 0
  for (const letter of words) {
    const c = letter.codePointAt(0) ?? 0
    ems += c >= 0x2e80 || (c >= 0x2013 && c <= 0x2026) || (c >= 0x2190 && c <= 0x25ff) ? 1 : c >= 0x41 && c <= 0x5a ? 0.64 : c === 0x20 || c === 0x2e || c === 0x2c || c === 0x69 || c === 0x6c ? 0.28 : 0.56
  }
  return ems * size
}

/** Shortened to a width, with an ellipsis; where nothing fits, nothing. */
export function fitted(words: string, size: number, max: number | undefined): string {
  if (max === undefined || widthOf(words, size) <= max) return words
  let kept = ''
  for (const letter of words) {
    if (widthOf(`${kept}${letter}…`, size) > max) break
    kept += letter
  }
  return kept ? `${kept}…` : ''
}

/** Words in lines of a width; breaks anywhere between Chinese characters, and between words of Latin letters. */
export function lines(words: string, size: number, width: number, most = 99): string[] {
  const result: string[] = []
  let line = ''
  for (const part of words.match(/[\w.,%+\-−/]+|\s+|[^\w\s]/gu) ?? []) {
    if (line && widthOf(line + part, size) > width) {
      result.push(line.trimEnd())
      line = part.trim()
    } else line += part
  }
  if (line) result.push(line)
  if (result.length <= most) return result
  return [...result.slice(0, most - 1), fitted(result.slice(most - 1).join(''), size, width)]
}
