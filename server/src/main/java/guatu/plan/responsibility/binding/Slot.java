package guatu.plan.responsibility.binding;

import java.util.UUID;

/// 一个…: what each leader is bound to at least so many of, e.g. a township, a key project, a river. `least` from 0.
public record Slot(UUID id, String name, Kind kind, int least, int sort, boolean retired) {

    /// What an object of the slot is: a unit or an item that the office knows, or words.
    public enum Kind { UNIT, ITEM, TEXT }
}
