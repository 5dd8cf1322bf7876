import { placed, rect, reachOf, stroke, widthOf, type Mark, type PathMark, type RectMark } from '../draw/scene'

/** 裁: what of a mark stands between two uprights. Shapes go on across the cut; words stand whole on one side, moved in if they reach over it. */
export function cropped(mark: Mark, from: number, to: number): Mark[] {
  switch (mark.k) {
    case 'rect': return mark.x >= from && mark.x + mark.w <= to ? [mark] : box(mark, from, to)
    case 'ring': return mark.x >= from && mark.x < to ? [mark] : []
    case 'path': {
      const reach = reachOf(mark)
      if (reach.left >= from && reach.right <= to) return reach.left < to || reach.left === from ? [mark] : []
      if (reach.right <= from || reach.left >= to) return []
      return mark.fill === undefined ? line(mark, from, to) : [{ ...mark, at: area(mark.at, from, to) }].filter(each => each.at.length >= 6)
    }
    case 'text': {
      const whole = widthOf(mark.text, mark.size)
      const { left, right } = reachOf({ ...mark, max: Math.min(mark.max ?? whole, whole) })
      const middle = (left + right) / 2
      if (middle < from || middle >= to) return []
      const moved = Math.max(from - left, Math.min(0, to - right))
      return [moved === 0 ? mark : placed(mark, moved, 0)]
    }
  }
}

/** The ends that were cut off stay open. */
function box(mark: RectMark, from: number, to: number): Mark[] {
  const left = Math.max(mark.x, from)
  const right = Math.min(mark.x + mark.w, to)
  if (right <= left) return []
  const marks: Mark[] = mark.fill ? [rect(left, mark.y, right - left, mark.h, mark.fill)] : []
  if (!mark.stroke) return marks
  const [top, foot] = [mark.y, mark.y + mark.h]
  const edge = (...at: number[]) => marks.push(stroke(at, mark.stroke as string, mark.line))
  edge(left, top, right, top)
  edge(left, foot, right, foot)
  if (mark.x >= from) edge(left, top, left, foot)
  if (mark.x + mark.w <= to) edge(right, top, right, foot)
  return marks
}

function line(mark: PathMark, from: number, to: number): Mark[] {
  const parts: number[][] = []
  let part: number[] = []
  for (let i = 0; i + 3 < mark.at.length; i += 2) {
    const [x1, y1, x2, y2] = mark.at.slice(i, i + 4) as [number, number, number, number]
    const at = (x: number) => y1 + ((x - x1) / (x2 - x1)) * (y2 - y1)
    const inside = (x: number, y: number): [number, number] => (x < from ? [from, at(from)] : x > to ? [to, at(to)] : [x, y])
    if (Math.max(x1, x2) < from || Math.min(x1, x2) > to) { part = []; continue }
    const end = inside(x2, y2)
    if (part.length === 0) { part = [...inside(x1, y1)]; parts.push(part) }
    part.push(...end)
    if (end[0] !== x2) part = []
  }
  return parts.map(at => ({ ...mark, at }))
}

/** A polygon between the uprights, one after the other. */
const area = (at: readonly number[], from: number, to: number) => side(side(at, x => x >= from, from), x => x <= to, to)

function side(at: readonly number[], inside: (x: number) => boolean, cut: number): number[] {
  const kept: number[] = []
  for (let i = 0; i < at.length; i += 2) {
    const [x1, y1] = [at[(i + at.length - 2) % at.length] ?? 0, at[(i + at.length - 1) % at.length] ?? 0]
    const [x2, y2] = [at[i] ?? 0, at[i + 1] ?? 0]
    if (inside(x1) !== inside(x2)) kept.push(cut, y1 + ((cut - x1) / (x2 - x1)) * (y2 - y1))
    if (inside(x2)) kept.push(x2, y2)
  }
  return kept
}
