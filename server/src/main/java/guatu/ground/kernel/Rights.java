package guatu.ground.kernel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint has a right: without one the application does not start, and no call passes without it.
@Component
class Rights implements HandlerInterceptor {

    private static final List<Class<? extends Annotation>> KINDS = List.of(Needs.class, SignedIn.class, Open.class, WallToken.class, ReaderToken.class);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !ours(method)) {
            return true;
        }
        switch (rightOf(method)) {
            case Needs needs -> signedIn().must(needs.value());
            case SignedIn right -> business(signedIn(), right.administratorsToo());
            case Open _, WallToken _, ReaderToken _ -> { }
            case null -> throw new AccessDeniedException("no right declared");
            default -> throw new IllegalStateException();
        }
        return true;
    }

    private static Actor signedIn() {
        return CurrentActor.get().orElseThrow(SignedOut::new);
    }

    private static void business(Actor actor, boolean administratorsToo) {
        if (!administratorsToo && actor.roles().stream().allMatch(Role::administrator)) {
            throw new AccessDeniedException("administrators read no business data");
        }
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("guatu");
    }

    /// The right of an endpoint: the method's own, else its class's.
    static @Nullable Annotation rightOf(HandlerMethod method) {
        var own = annotationOn(method.getMethod());
        return own == null ? annotationOn(method.getBeanType()) : own;
    }

    private static @Nullable Annotation annotationOn(AnnotatedElement element) {
        return KINDS.stream().<@Nullable Annotation>map(kind -> AnnotatedElementUtils.findMergedAnnotation(element, kind))
            .filter(Objects::nonNull).findFirst().orElse(null);
    }

    /// Refuses to start with an endpoint that anybody could call by oversight.
    @Component
    record Guard(List<RequestMappingHandlerMapping> mappings) implements SmartInitializingSingleton {

        @Override
        public void afterSingletonsInstantiated() {
            mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(method -> ours(method) && rightOf(method) == null)
                .findFirst()
                .ifPresent(method -> {
                    throw new IllegalStateException("endpoint without a right: " + method);
                });
        }
    }
}
