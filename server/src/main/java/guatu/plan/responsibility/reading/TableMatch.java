package guatu.plan.responsibility.reading;

import java.util.List;

/// A table of the file (sheet name or `table 1`), its head rows (1-based) and its columns.
public record TableMatch(String table, int firstHeadRow, int lastHeadRow, List<ColumnMatch> columns) {}
