import { del, get, put, upload } from '@/shared/http'
import type { Schema } from '@/shared/schema'

export type AreaMap = Schema<'show.wallmap.area.Areas.AreaMap'>
export type Area = Schema<'show.wallmap.area.Area'>
export type ItemPoint = Schema<'show.wallmap.area.ItemPoint'>
export type Uploaded = Schema<'show.wallmap.area.Areas.Uploaded'>
export type Placed = Schema<'show.wallmap.area.Points.Placed'>
/** The systems in which coordinates come: satellites, Chinese web maps, Baidu. */
export const DATUMS = ['wgs84', 'gcj02', 'bd09'] as const
export type Datum = (typeof DATUMS)[number]

const asked = (values: Record<string, string | undefined>) =>
  new URLSearchParams(Object.entries(values).filter((one): one is [string, string] => !!one[1])).toString()
export const fetchAreas = (campaign: string | undefined, signal?: AbortSignal) => get<AreaMap>(`/api/map/areas?${asked({ campaign })}`, signal ? { signal } : {})
export const sendAreas = (file: File, campaign: string | undefined, datum: Datum, approvalNo: string) =>
  upload<Uploaded>(`/api/map/areas?${asked({ campaign, datum, approvalNo: approvalNo.trim() })}`, file)
export const sendPoints = (file: File, campaign: string, datum: Datum) => upload<Placed>(`/api/map/points?${asked({ campaign, datum })}`, file)
export const dropAreas = (campaign: string | undefined) => del(`/api/map/areas?${asked({ campaign })}`)
export const matchArea = (area: string, unit: string | undefined) => put<Area>(`/api/map/areas/${area}/unit`, { unit: unit ?? null })
export const placeItem = (item: string, lon: number, lat: number, datum: Datum = 'wgs84') => put<ItemPoint>(`/api/map/points/${item}`, { lon, lat, datum })
export const unplaceItem = (item: string) => del(`/api/map/points/${item}`)
