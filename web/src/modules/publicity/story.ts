import type { Promised, Snapshot } from './snapshot'

export interface Paper {
  id: string
  kind: 'CAMPAIGN' | 'BULLETIN' | 'CORRECTION'
  title: string
  dataDate: string
  releasedAt?: string
  sha256: string
  campaignId: string
  subjectId?: string
  correctedBy?: string
}
/** 目录 of the public site. */
export interface Index {
  tenant: string
  campaigns: { id: string; name: string; year: number; dataDate: string; publication: string }[]
  papers: Paper[]
  clueDecideWorkdays: number
  clueAnswerWorkdays: number
}
export interface Goal {
  name: string
  target: number
  unit: string
  verified?: number
  few: boolean
}
export interface Happened {
  on: string
  name: string
  unit?: string
  value?: number
  few: boolean
}
/** 一件事的来龙去脉, as the server keeps it. */
export interface Story {
  id: string
  title: string
  campaignId: string
  campaign: string
  year: number
  dataDate: string
  promise: Promised
  start?: string
  behind?: number
  because?: { kind: 'STEP' | 'STALLED' | 'LESS'; step?: string; since?: string; days?: number }
  goals: Goal[]
  facts: Happened[]
  next?: { name: string; redLine: string }
}
export type UnitStory = Pick<Snapshot, 'campaign' | 'year' | 'dataDate' | 'items' | 'totals' | 'promises'> & { id: string; title: string; head?: { name: string; post: string } }

/** 6 月 30 日: a day as people say it, with its year where it is another one. */
export function dayWords(day: string, year: number): string {
  const [y = 0, month = 0, date = 0] = day.split('-').map(Number)
  return `${y === year ? '' : `${y} 年 `}${month} 月 ${date} 日`
}

/** 晚了 12 天，因为…: key and numbers of the one sentence that says how an item stands. */
export function standing(story: Story): { key: string; args: Record<string, string | number> } {
  const { promise, because, behind } = story
  if (promise.state !== 'SLOW' && promise.state !== 'VERY_SLOW') return { key: `standing.${promise.state}`, args: {} }
  const late = behind ? 'late' : 'slow'
  const args = { days: behind ?? 0, verified: promise.verified ?? 0, planned: promise.planned ?? 0, step: because?.step ?? '', since: because?.since ? dayWords(because.since, story.year) : '', idle: because?.days ?? 0 }
  return { key: `standing.${late}.${because?.kind ?? 'LESS'}`, args }
}

/** What a verified fact says: a step done, or how far a number has come. */
export const factKey = (fact: Happened) => (fact.few ? 'fact.few' : fact.unit === undefined || fact.value === undefined ? 'fact.step' : 'fact.number')

/** Corrections of a publication, the newest first. */
export const correctionsOf = (index: Index | undefined, publication: string) => index?.papers.filter(paper => paper.kind === 'CORRECTION' && paper.subjectId === publication) ?? []
