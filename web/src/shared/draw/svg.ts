import { SANS } from './canvas'
import type { Palette } from './palette'
import { fitted, type Mark, type Scene } from './scene'

/** A scene as an SVG of its own: shapes and words, no picture in it, no style from outside. `unit` is the unit of its size on paper. */
export function svgOf(scene: Scene, palette: Palette, title: string, unit: 'px' | 'mm' = 'px'): string {
  const { width, height } = scene
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}${unit}" height="${round(height)}${unit}" viewBox="0 0 ${round(width)} ${round(height)}" font-family='${SANS}' lang="zh-CN">\n`
    + `<title>${escaped(title)}</title>\n<rect width="100%" height="100%" fill="${palette('paper')}"/>\n`
    + `${scene.marks.map(mark => element(mark, palette)).join('\n')}\n</svg>\n`
}

function element(mark: Mark, palette: Palette): string {
  switch (mark.k) {
    case 'rect': return `<rect x="${round(mark.x)}" y="${round(mark.y)}" width="${round(Math.max(0, mark.w))}" height="${round(Math.max(0, mark.h))}"${dress(mark, palette)}/>`
    case 'ring': return `<circle cx="${round(mark.x)}" cy="${round(mark.y)}" r="${round(mark.r)}"${dress(mark, palette)}/>`
    case 'path': return `<path d="${pathOf(mark.at, mark.fill !== undefined)}"${dress(mark, palette)}/>`
    case 'text': {
      const halo = mark.halo ? ` stroke="${palette(mark.halo)}" stroke-width="${round(mark.size / 4)}" paint-order="stroke" stroke-linejoin="round"` : ''
      return `<text x="${round(mark.x)}" y="${round(mark.y)}" font-size="${round(mark.size)}" fill="${palette(mark.ink)}"${mark.bold ? ' font-weight="600"' : ''}${mark.anchor && mark.anchor !== 'start' ? ` text-anchor="${mark.anchor}"` : ''}${halo}>${escaped(fitted(mark.text, mark.size, mark.max))}</text>`
    }
  }
}

function dress(mark: { fill?: string; stroke?: string; line?: number; dash?: number[] }, palette: Palette): string {
  return ` fill="${mark.fill ? palette(mark.fill) : 'none'}"`
    + (mark.stroke ? ` stroke="${palette(mark.stroke)}" stroke-width="${round(mark.line ?? 1)}"` : '')
    + (mark.dash?.length ? ` stroke-dasharray="${mark.dash.map(round).join(' ')}"` : '')
}

function pathOf(at: readonly number[], closed: boolean): string {
  let d = `M${round(at[0] ?? 0)} ${round(at[1] ?? 0)}`
  for (let i = 2; i < at.length; i += 2) d += `L${round(at[i] ?? 0)} ${round(at[i + 1] ?? 0)}`
  return closed ? `${d}Z` : d
}

/** What XML does not allow at all is left out; the rest is written so that it stays text. */
const escaped = (words: string) =>
  words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const round = (n: number) => Math.round(n * 100) / 100
