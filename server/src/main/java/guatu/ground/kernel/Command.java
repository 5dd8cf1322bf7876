package guatu.ground.kernel;

import java.io.PrintStream;
import java.util.List;

/// A command of the command line that needs no server: it reads files and prints.
public interface Command {

    int RESULT = 0;
    int NO_RESULT = 1;
    int WRONG_CALL = 2;

    /// The word after `./guatu`.
    String name();

    /// One line for `./guatu help`.
    String usage();

    /// Runs with the arguments after the name; returns the exit code: 0 a result, 1 none to be had from the input, 2 wrong call.
    int run(List<String> arguments, PrintStream out, PrintStream err);
}
