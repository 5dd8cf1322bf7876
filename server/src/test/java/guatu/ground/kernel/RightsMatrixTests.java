package guatu.ground.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Roles × endpoints: who is let through is what the annotation says, tried with a call each.
@GuatuTest
class RightsMatrixTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    MockMvcTester mvc;

    @Test
    void nobodyWhoIsSignedOutGetsPastADoorThatIsNotOpen() {
        assertThat(endpoints()).isNotEmpty();
        for (var endpoint : endpoints()) {
            var status = call(endpoint, null);
            switch (endpoint.right()) {
                case Open _ -> assertThat(status).as(endpoint.toString()).isNotEqualTo(403);
                case WallToken _ -> assertThat(status).as(endpoint.toString()).isIn(400, 401, 403, 404, 422);
                case ReaderToken _ -> assertThat(status).as(endpoint.toString()).isIn(400, 401);
                default -> assertThat(status).as(endpoint.toString()).isEqualTo(401);
            }
        }
    }

    @Test
    void everyRoleIsLetThroughExactlyWhereTheRightNamesIt() {
        for (var endpoint : endpoints()) {
            var outside = EnumSet.allOf(Role.class);
            outside.removeAll(allowed(endpoint));
            for (var role : outside) {
                assertThat(call(endpoint, role)).as(endpoint + " as " + role).isIn(endpoint.right() instanceof ReaderToken ? List.of(400, 401) : List.of(403));
            }
            for (var role : allowed(endpoint)) {
                assertThat(call(endpoint, role)).as(endpoint + " as " + role).isNotEqualTo(401).isLessThan(500);
            }
        }
    }

    @Test
    void theTableInTheDocumentationIsTheOneInTheCode() throws IOException {
        var roles = Role.values();
        var table = new StringBuilder("# Rights\n\nDrawn from the code by `RightsMatrixTests`: ● may call, within the units of the person's scope.\n\n| endpoint | signed out |");
        Arrays.stream(roles).forEach(role -> table.append(' ').append(role).append(" |"));
        table.append("\n|---|---|").append("---|".repeat(roles.length)).append('\n');
        for (var endpoint : endpoints()) {
            table.append("| ").append(endpoint).append(" | ").append(endpoint.right() instanceof Open ? "●" : endpoint.right() instanceof WallToken ? "wall token" : endpoint.right() instanceof ReaderToken ? "reader's link" : "").append(" |");
            Arrays.stream(roles).forEach(role -> table.append(allowed(endpoint).contains(role) ? " ● |" : "  |"));
            table.append('\n');
        }
        var file = Path.of("..", "docs", "rights.md");
        if (Boolean.getBoolean("guatu.write")) {
            Files.writeString(file, table);
        }
        assertThat(file).as("draw it again with -Dguatu.write=true").content().isEqualTo(table.toString());
    }

    private int call(Endpoint endpoint, @org.jspecify.annotations.Nullable Role role) {
        var path = endpoint.path().replaceAll("\\{(year|n)(:[^}]*)?}", "2026").replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var request = mvc.method(HttpMethod.valueOf(endpoint.method())).uri(path).with(csrf()).header("Command-Id", Ids.next()).contentType("application/json").content("{}");
        if (role != null) {
            request.with(Actors.as(Actors.at(UUID.randomUUID(), Set.of(role))));
        }
        return request.exchange().getResponse().getStatus();
    }

    private static Set<Role> allowed(Endpoint endpoint) {
        return switch (endpoint.right()) {
            case Needs needs -> EnumSet.copyOf(Arrays.asList(needs.value()));
            case SignedIn right when !right.administratorsToo() -> Arrays.stream(Role.values()).filter(role -> !role.administrator()).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
            case ReaderToken _ -> EnumSet.noneOf(Role.class);
            default -> EnumSet.allOf(Role.class);
        };
    }

    private List<Endpoint> endpoints() {
        var found = new ArrayList<Endpoint>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getPackageName().startsWith("guatu")) {
                info.getMethodsCondition().getMethods().forEach(verb -> info.getPatternValues().forEach(path -> found.add(new Endpoint(verb.name(), path, method))));
            }
        });
        return found.stream().sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method)).collect(Collectors.toList());
    }

    private record Endpoint(String method, String path, HandlerMethod handler) {

        java.lang.annotation.Annotation right() {
            return Stream.ofNullable(Rights.rightOf(handler)).findFirst().orElseThrow();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
