package guatu.show.wallmap;

/// 墙面屏: the kinds of pages that a wall turns; POSTING is the frozen month, which the page reads from the bulletin.
enum WallScreen { CITY, CATEGORY, UNITS, STALLED, SLOW, POSTING }
