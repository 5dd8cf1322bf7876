package guatu.run.progress;

/// 红黄绿灯: the state of an item on one data date. GREY stands beside the order: nothing is due yet.
public enum Lamp {
    RED, YELLOW, GREEN, BLUE, GREY;

    boolean complains() {
        return this == RED || this == YELLOW;
    }

    /// Both lamps burn; a grey one is neither better nor worse.
    boolean betterThan(Lamp other) {
        return this != GREY && other != GREY && ordinal() > other.ordinal();
    }

    /// The next lamp towards blue; blue and grey stay.
    Lamp oneBetter() {
        return switch (this) {
            case RED -> YELLOW;
            case YELLOW -> GREEN;
            case GREEN, BLUE -> BLUE;
            case GREY -> GREY;
        };
    }
}
