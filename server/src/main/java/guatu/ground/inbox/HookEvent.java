package guatu.ground.inbox;

/// What can happen to a duty, and what a webhook calls it.
enum HookEvent {
    OPENED("duty.opened"), DONE("duty.done"), WITHDRAWN("duty.withdrawn"), ESCALATED("duty.escalated");

    private final String word;

    HookEvent(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static boolean known(String word) {
        for (var event : values()) {
            if (event.word.equals(word)) {
                return true;
            }
        }
        return false;
    }
}
