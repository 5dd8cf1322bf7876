// A plan of n activities as the server would answer it: ten strands, links of all four kinds, some of it done. Runs in the page.
(n => {
  const day = d => new Date(Date.UTC(2026, 0, 5) + d * 86400000).toISOString().slice(0, 10)
  const kinds = ['FS', 'SS', 'FF', 'FS']
  const activities = Array.from({ length: n }, (_, i) => {
    const from = Math.floor((i / n) * 900) + (i % 7) * 3
    const days = 4 + (i * 7) % 40
    const links = i < 10 ? [] : [{ pred: 'a' + (i - 10), type: kinds[i % 4], lag: i % 3, soft: false }, ...(i % 3 ? [] : [{ pred: 'a' + (i - 7), type: 'FS', lag: 0, soft: true }])]
    return {
      id: 'a' + i, code: 'a' + i, sort: i, name: '工序' + (i + 1) + '：配水管、顶管与阀门井', duration: days, minDuration: days, links,
      earlyStart: day(from), earlyFinish: day(from + days), lateStart: day(from + 12), target: day(from + days + 8), redLine: day(from + days + 12), totalFloat: 12, freeFloat: 0, critical: i % 10 === 0,
      ...(from < 150 ? { actualStart: day(from), ...(from < 100 ? { actualFinish: day(from + days) } : { remaining: 5 }) } : {}),
    }
  })
  const preview = { feasible: true, minFloat: 0, shortfall: 0, buffer: 4, earliestFinish: day(960), provisionalYears: [], chain: activities.filter(a => a.critical).slice(0, 300).map(a => a.id), measures: [], activities }
  const plan = { ...preview, id: 'p', itemId: 'i', campaignId: 'c', start: day(0), deadline: day(1000), calendar: 'cn', state: 'DRAFT', version: 1, template: 'general' }
  const real = window.fetch
  const json = body => Promise.resolve(new Response(JSON.stringify(body), { status: 200, headers: { 'content-type': 'application/json' } }))
  window.fetch = (path, options) => {
    const at = String(path)
    if (/\/plan\/preview$/.test(at)) return json(preview)
    if (/\/plan\/baselines$/.test(at)) return json([])
    if (/\/api\/items\/[^/]+\/plan$/.test(at)) return json({ plan, suggestedTemplate: 'general', start: day(0), deadline: day(1000) })
    return real(path, options)
  }
  // frame times: starts with frames.begin(), ends with frames.end()
  let times = []
  let last = 0
  let run = 0
  const tick = mine => now => { if (mine !== run) return; if (last) times.push(now - last); last = now; requestAnimationFrame(tick(mine)) }
  window.frames5000 = {
    begin: () => { times = []; last = 0; run += 1; requestAnimationFrame(tick(run)) },
    end: () => { run += 1; const all = times.slice(2).sort((a, b) => a - b); const at = q => Math.round(all[Math.min(all.length - 1, Math.floor(q * all.length))] * 10) / 10; return { frames: all.length, p50: at(0.5), p95: at(0.95), worst: at(1) } },
    // `act` once a frame, n times
    each: (n, act) => new Promise(done => { let i = 0; const step = () => { act(i++); if (i < n) requestAnimationFrame(step); else done() }; requestAnimationFrame(step) }),
  }
})(5000)
