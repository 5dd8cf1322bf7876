/// Guatu 挂图: the command line and the start of the server.
@NullMarked
package guatu;

import org.jspecify.annotations.NullMarked;
