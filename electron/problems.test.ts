import { expect, test } from 'vitest'
import { shellProblemCodes } from './contract'
import { problemSentence, shellFailure } from './problems'
import { codeOf, lockLost } from './services/failures'

test('T-90 every code of the shell has its own sentences, which say what was kept', () => {
  const all = shellProblemCodes.map((code) => problemSentence(code))
  expect(new Set(all).size).toBe(shellProblemCodes.length)
  for (const sentence of all) expect(sentence).toMatch(/^[A-Z].*(safe|kept|[Nn]othing .*changed|saved).*\.$/)
  expect(problemSentence('too-large', 'Plan.groundwork')).toMatch(/^Plan\.groundwork: The file is too large/)
  expect(shellFailure('damaged')).toEqual({ ok: false, problem: { code: 'damaged', sentence: problemSentence('damaged') } })
})

test('what the system says becomes a code of ours, and a bug stays a bug', () => {
  const code = (name: string) => codeOf(Object.assign(new Error(name), { code: name }))
  expect(['ENOSPC', 'EDQUOT'].map(code)).toEqual(['disk-full', 'disk-full'])
  expect(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].map(code)).toEqual(Array(6).fill('folder-unusable'))
  expect(['EIO', 'EBUSY', 'EMFILE', 'EUNKNOWN'].map(code)).toEqual(Array(4).fill('disk-error'))
  expect(code(lockLost)).toBe('read-only')
  expect(() => codeOf(new TypeError('bug'))).toThrow('bug')
})
