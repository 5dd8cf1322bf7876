package guatu.backup;

import java.io.IOException;

/// A backup or a restore that cannot be, with the sentence people read: what, where, how to mend.
final class NotPossible extends IOException {

    NotPossible(String sentence) {
        super(sentence);
    }

    NotPossible(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
