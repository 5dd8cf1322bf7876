package guatu.plan.responsibility.reading;

import java.util.List;

/// Units as lists write them, for callers outside the reader.
public final class UnitWords {

    private UnitWords() {}

    /// Does the name mean a class of units (各街道, 区直各部门)?
    public static boolean collective(String name) {
        return UnitNames.collective(name);
    }

    /// The names of a cell, in order, without marks such as (牵头).
    public static List<String> split(String text) {
        var names = UnitNames.read(text);
        return java.util.stream.Stream.of(names.lead(), names.plain(), names.assist()).flatMap(List::stream).toList();
    }
}
