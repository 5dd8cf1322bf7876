package guatu.demo;

import java.io.PrintStream;

/// A progress bar on one line.
final class Bar {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final int steps;
    private int done;

    Bar(PrintStream out, int steps) {
        this.out = out;
        this.steps = steps;
    }

    void step(String what) {
        done++;
        var filled = WIDTH * done / steps;
        out.print("\r造示范市 [" + "█".repeat(filled) + "░".repeat(WIDTH - filled) + "] " + 100 * done / steps + "%  " + what + "　　　　　　");
        out.flush();
        if (done == steps) {
            out.println();
        }
    }
}
