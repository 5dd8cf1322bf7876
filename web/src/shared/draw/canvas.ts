import type { Palette } from './palette'
import { widthOf, type Mark, type TextMark } from './scene'

export const SANS = '"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC",sans-serif'

/** Paints marks on a canvas; nothing is measured except words that may be too long. */
export function paint(to: CanvasRenderingContext2D, marks: readonly Mark[], palette: Palette): void {
  for (const mark of marks) {
    switch (mark.k) {
      case 'rect':
        if (mark.fill) { to.fillStyle = palette(mark.fill); to.fillRect(mark.x, mark.y, mark.w, mark.h) }
        if (mark.stroke) { pen(to, palette(mark.stroke), mark.line ?? 1); to.strokeRect(mark.x, mark.y, mark.w, mark.h) }
        break
      case 'path':
        to.beginPath()
        to.moveTo(mark.at[0] ?? 0, mark.at[1] ?? 0)
        for (let i = 2; i < mark.at.length; i += 2) to.lineTo(mark.at[i] ?? 0, mark.at[i + 1] ?? 0)
        finish(to, mark.fill && palette(mark.fill), mark.stroke && palette(mark.stroke), mark.line ?? 1, mark.dash)
        break
      case 'ring':
        to.beginPath()
        to.arc(mark.x, mark.y, mark.r, 0, Math.PI * 2)
        finish(to, mark.fill && palette(mark.fill), mark.stroke && palette(mark.stroke), mark.line ?? 1)
        break
      case 'text': words(to, mark, palette)
    }
  }
}

function pen(to: CanvasRenderingContext2D, colour: string, line: number, dash?: number[]) {
  to.strokeStyle = colour
  to.lineWidth = line
  to.setLineDash(dash ?? [])
}

function finish(to: CanvasRenderingContext2D, fill: string | undefined, stroke: string | undefined, line: number, dash?: number[]) {
  if (fill) { to.fillStyle = fill; to.closePath(); to.fill() }
  if (stroke) { pen(to, stroke, line, dash); to.stroke() }
}

function words(to: CanvasRenderingContext2D, mark: TextMark, palette: Palette) {
  to.font = `${mark.bold ? 600 : 400} ${mark.size}px ${SANS}`
  to.textAlign = mark.anchor === 'end' ? 'right' : mark.anchor === 'middle' ? 'center' : 'left'
  const shown = mark.max === undefined || widthOf(mark.text, mark.size) < mark.max * 0.9 ? mark.text : shortened(to, mark.text, mark.max)
  if (mark.halo) { pen(to, palette(mark.halo), 3); to.lineJoin = 'round'; to.strokeText(shown, mark.x, mark.y) }
  to.fillStyle = palette(mark.ink)
  to.fillText(shown, mark.x, mark.y)
}

function shortened(to: CanvasRenderingContext2D, words: string, max: number): string {
  if (to.measureText(words).width <= max) return words
  const letters = [...words]
  let low = 0
  let high = letters.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (to.measureText(`${letters.slice(0, middle).join('')}…`).width <= max) low = middle
    else high = middle - 1
  }
  return low ? `${letters.slice(0, low).join('')}…` : ''
}
