package guatu.watch.supervision;

/// 五单 with the prefix of their numbers (RULES R12).
public enum SlipKind {
    NOTICE("告"), WARNING("警"), PROBLEM("督"), CLEARANCE("销"), EXPOSURE("曝");

    private final String prefix;

    SlipKind(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }
}
