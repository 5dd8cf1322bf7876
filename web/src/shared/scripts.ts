import { FURTHER, PAIRS } from './scripts.data'

/** Words in which a character turns into another one than usual. */
const WORDS: [string, string][] = [
  ['标准', '標準'], ['水准', '水準'], ['准备', '準備'], ['准确', '準確'], ['基准', '基準'], ['干净', '乾淨'], ['干燥', '乾燥'], ['哪里', '哪裏'], ['这里', '這裏'], ['那里', '那裏'], ['城里', '城裏'],
  ['家里', '家裏'], ['河里', '河裏'], ['里面', '裏面'], ['征迁', '徵遷'], ['征地', '徵地'], ['征收', '徵收'], ['征求', '徵求'], ['重复', '重複'], ['复杂', '複雜'], ['复制', '複製'], ['制造', '製造'], ['联系', '聯繫'],
  ['关系', '關係'], ['台账', '臺賬'], ['理发', '理髮'], ['面粉', '麵粉'], ['皇后', '皇后'], ['一只', '一隻'], ['船只', '船隻'], ['树干', '樹幹'], ['范仲', '范仲'], ['宿舍', '宿舍'], ['松绑', '鬆綁'], ['放松', '放鬆'],
]
const toTraditional = new Map<string, string>()
const toSimplified = new Map<string, string>()
const pairsOf = (text: string) => Array.from({ length: text.length / 2 }, (_, at) => [text[at * 2]!, text[at * 2 + 1]!] as const)
for (const [simple, full] of pairsOf(PAIRS)) {
  toTraditional.set(simple, full)
  toSimplified.set(full, simple)
}
for (const [full, simple] of pairsOf(FURTHER)) if (!toSimplified.has(full)) toSimplified.set(full, simple)
const SIMPLE_WORDS = new RegExp(WORDS.map(([simple]) => simple).join('|'), 'g')
const FULL_OF = new Map(WORDS)

const each = (text: string, table: Map<string, string>) => Array.from(text, one => table.get(one) ?? one).join('')

/** 简体: what searches compare, so that either script finds the other. */
export const simplified = (text: string) => each(text, toSimplified)

/** 繁體: for reading. Words with a turn of their own first, then character by character. */
export function traditional(text: string): string {
  let made = ''
  let at = 0
  for (const found of text.matchAll(SIMPLE_WORDS)) {
    made += each(text.slice(at, found.index), toTraditional) + FULL_OF.get(found[0])!
    at = found.index + found[0].length
  }
  return made + each(text.slice(at), toTraditional)
}

/** What a search compares: simplified, small letters, full-width digits and letters as narrow ones. */
export const searchable = (text: string) => simplified(text.normalize('NFKC')).toLowerCase()
