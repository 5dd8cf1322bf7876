/// The database of an installation: the embedded PostgreSQL, its guard, and the migrations of all modules.
@NullMarked
package guatu.ground.kernel.database;

import org.jspecify.annotations.NullMarked;
