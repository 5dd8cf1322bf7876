import { expect, it } from 'vitest'

type Tree = { [key: string]: string | Tree }
const files = import.meta.glob<Tree>(['../modules/*/*.json', './zh-CN.json', './en.json'], { eager: true, import: 'default' })
const keys = (tree: Tree, path = ''): string[] => Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [path + key] : keys(value, `${path}${key}.`)))

it.each(Object.keys(files).filter(file => file.endsWith('zh-CN.json')))('%s holds the same keys as its English twin', file => {
  const twin = files[file.replace('zh-CN.json', 'en.json')]
  expect(twin, `no English twin of ${file}`).toBeDefined()
  expect(keys(twin!).sort()).toEqual(keys(files[file]!).sort())
})
