package guatu.ground.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Anyone who is signed in with a business role may call this; the three administrators read no business data (STANDARDS 10).
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SignedIn {

    /// True for what administrators need too: their own session and desk, units, people, the calendar.
    boolean administratorsToo() default false;
}
