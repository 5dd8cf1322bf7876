import { expect, it } from 'vitest'
import { found, toggled, type Account } from './account'
import { weak } from './password'

const account = (login: string, state: Account['state'] = 'ACTIVE', name = ''): Account => ({ id: login, login, person: { id: 'p', name }, roles: [], scope: [], state, mustChange: false, locked: false, version: 0 })

it('names what a password lacks', () => {
  expect(['short1A!', 'alllowercase', 'Luzhixing2026', 'Guatu-2026-x'].map(one => weak('luzhixing', one))).toEqual(['short', 'plain', 'login', undefined])
})

it('keeps an administrator apart from every other role', () => {
  expect(toggled(['CLERK', 'RELEASER'], 'SEC_ADMIN')).toEqual(['SEC_ADMIN'])
  expect(toggled(['SEC_ADMIN'], 'LIAISON')).toEqual(['LIAISON'])
  expect(toggled(['LIAISON', 'VERIFIER'], 'LIAISON')).toEqual(['VERIFIER'])
})

it('finds accounts by login or name, those without rights first', () => {
  const all = [account('zhao', 'ACTIVE', '赵一'), account('new', 'PENDING', '赵二'), account('li', 'ACTIVE', '李三')]
  expect(found(all, '').map(one => one.login)).toEqual(['new', 'li', 'zhao'])
  expect(found(all, '赵').map(one => one.login)).toEqual(['new', 'zhao'])
})
