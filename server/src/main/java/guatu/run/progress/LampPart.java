package guatu.run.progress;

/// One part of a lamp (RULES R4.3 a-e, R4.6) with its reason. GREY: not applicable, or nothing due.
public record LampPart(Kind kind, Lamp lamp, LampReason reason) {

    /// In the order of the rules, which is also the order of precedence between equals.
    public enum Kind { SPI, EARLY, NODE, REPORT, FORECAST, STALL, MEMORY, SUSPENSION }

    static LampPart silent(Kind kind, String code) {
        return new LampPart(kind, Lamp.GREY, LampReason.of(code));
    }
}
