import { onBeforeUnmount, onMounted, ref } from 'vue'
import { cancelJob, fetchJob, fetchJobs, runAgain, startJob, type Job } from './api'

/** The lists of a campaign that are being read: they live on the server, so a reload or a restart loses none. */
export function useJobs(campaign: string, done: (draft: string) => void) {
  const jobs = ref<Job[]>([])
  const problem = ref<unknown>()
  /** The one sent from this page: it is opened as soon as it is read. */
  let mine: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let gone = false

  const put = (job: Job) => { jobs.value = [job, ...jobs.value.filter(each => each.id !== job.id)] }
  async function act(send: () => Promise<Job>) {
    problem.value = undefined
    try {
      const job = await send()
      put(job)
      watch()
      return job
    } catch (fault) {
      problem.value = fault
      return undefined
    }
  }
  async function look() {
    timer = undefined
    for (const job of jobs.value.filter(each => each.state === 'RUNNING')) {
      const now = await fetchJob(job.id).catch(() => undefined)
      if (gone) return
      if (now?.state === 'DONE' && now.draftId) {
        jobs.value = jobs.value.filter(each => each.id !== job.id)
        if (now.id === mine) return done(now.draftId)
      } else if (now) jobs.value = jobs.value.map(each => (each.id === now.id ? now : each))
    }
    watch()
  }
  function watch() {
    if (!timer && !gone && jobs.value.some(each => each.state === 'RUNNING')) timer = setTimeout(look, 400)
  }
  async function send(file: File) {
    mine = (await act(() => startJob(campaign, file)))?.id
  }
  onMounted(async () => {
    jobs.value = [...jobs.value, ...(await fetchJobs(campaign).catch(() => []))]
    watch()
  })
  onBeforeUnmount(() => {
    gone = true
    clearTimeout(timer)
  })
  return { jobs, problem, send, cancel: (job: string) => act(() => cancelJob(job)), again: (job: string) => { mine = job; return act(() => runAgain(job)) } }
}
