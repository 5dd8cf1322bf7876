package guatu.show.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// 快照 before it is kept: its bytes, the pages that go with it, and what the masking table did.
record Picture(String title, LocalDate dataDate, int items, String body, List<Page> pages, Map<String, CheckList.Count> masking) {}
