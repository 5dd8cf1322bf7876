package guatu.plan.responsibility.binding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A scheme as it is asked for; `version` is that of the scheme it was written against, 0 for a new one.
public record SchemeOrder(String name, Limits limits, List<UUID> leaders, List<WantedSlot> slots, int version) {

    /// A slot; one that stands already brings its id.
    public record WantedSlot(@Nullable UUID id, String name, Slot.Kind kind, int least) {}

    /// The seven slots of the usual scheme 七个一 (C-023), each at least once.
    public static List<WantedSlot> sevenOnes() {
        return List.of(slot("乡镇（街道）", Slot.Kind.TEXT), slot("重点工程", Slot.Kind.ITEM), slot("重点企业", Slot.Kind.TEXT), slot("重大招商项目", Slot.Kind.TEXT),
            slot("劣类河流", Slot.Kind.TEXT), slot("拆改团块", Slot.Kind.TEXT), slot("异地商会", Slot.Kind.TEXT));
    }

    private static WantedSlot slot(String name, Slot.Kind kind) {
        return new WantedSlot(null, name, kind, 1);
    }
}
