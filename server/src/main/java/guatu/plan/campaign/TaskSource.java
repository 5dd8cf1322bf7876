package guatu.plan.campaign;

/// 任务来源 (C-008): the five whom a city's tasks come from.
public enum TaskSource { CENTRAL_PROVINCE, CITY_PARTY_COMMITTEE, GOV_WORK_REPORT, PROVINCIAL_DEPARTMENT, NPC_CPPCC_PROPOSAL }
