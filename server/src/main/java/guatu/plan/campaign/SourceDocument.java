package guatu.plan.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 来源文件: a document by which one of the five sources set tasks.
/// @param docNumber 文号 as printed
public record SourceDocument(UUID id, TaskSource source, String title, @Nullable String docNumber, @Nullable LocalDate dated, int version) {}
