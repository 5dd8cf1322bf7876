/** 一期通报, as the server keeps it for everybody. */
export interface PublicFigure {
  key: string
  label: string
  value?: number
  unit: string
}
export interface PublicBulletin {
  id: string
  campaign: string
  campaignName: string
  year: number
  through: number
  dataDate: string
  title: string
  number: string
  date: string
  issuer: string
  figures: PublicFigure[]
  ranking: { label: string; rows: { rank?: number; change?: number; unitId: string; unit: string; score?: number; items: number; red: number; closeToAbove: boolean; notes: string[] }[] }[]
  red: { itemId: string; no: string; title: string; unitId: string; unit: string; reason: string }[]
  clearance?: { issued: number; cleared: number; reopened: number; rate?: number }
  paragraphs: string[]
  notes: string[]
  sha256: string
  ledgerHead: string
}
export interface Printed {
  head: string
  number: string
  date: string
  open: boolean
  title?: string
  bulletin?: string
  sha256?: string
}

/** 不知道 is "…", never 0. */
export const figure = (one: PublicFigure) => (one.value === undefined ? '…' : `${one.value.toLocaleString('zh-CN')} ${one.unit}`)
