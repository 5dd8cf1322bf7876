import type { Schema } from '@/shared/schema'

/** Why a lamp burns, as the server says it: a code and its numbers. */
export type LampReason = Schema<'run.progress.LampReason'>

/** What stands in the sentence of a code: numbers rounded, dates without the year, lamps and chances in words. */
export function reasonArgs(args: Record<string, unknown>, lampName: (lamp: string) => string): Record<string, string> {
  const shown: Record<string, string> = {}
  for (const [name, value] of Object.entries(args)) {
    shown[name] = argument(name, value, lampName)
  }
  return shown
}

export const reasonKey = (reason: LampReason) => `progress.reason.${reason.code}`

/** 'step.verify' has its words under progress.step. */
export const stepKey = (step: LampReason) => `progress.${step.code}`

const RATIOS = ['spi', 'asked']
const LAMPS = ['raw', 'from', 'to']

function argument(name: string, value: unknown, lampName: (lamp: string) => string): string {
  if (typeof value === 'number') {
    if (name === 'onTime') return chance(value)
    if (RATIOS.includes(name)) return value.toFixed(3)
    return (Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 1 ? 2 : 1)).replace('-', '−')
  }
  const text = String(value)
  if (LAMPS.includes(name)) return lampName(text)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.slice(5) : text
}

/** 0.004 is '<1%': nobody should read a chance as none. */
export function chance(probability: number): string {
  if (probability > 0 && probability < 0.01) return '<1%'
  if (probability < 1 && probability > 0.99) return '>99%'
  return `${Math.round(probability * 100)}%`
}
