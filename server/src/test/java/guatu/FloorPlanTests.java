package guatu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The house stands as designed: these modules, these arrows, no cycle, nothing behind another module's door.
class FloorPlanTests {

    private static final Map<String, List<String>> ARROWS = new TreeMap<>(Map.ofEntries(
        Map.entry("kernel", List.of()),
        Map.entry("calendar", List.of()),
        Map.entry("organization", List.of()),
        Map.entry("ledger", List.of()),
        Map.entry("access", List.of("organization", "ledger")),
        Map.entry("files", List.of("access")),
        Map.entry("inbox", List.of("organization", "calendar")),
        Map.entry("documents", List.of("files")),
        Map.entry("verification", List.of("organization", "files", "inbox", "ledger")),
        Map.entry("campaign", List.of("organization", "calendar")),
        Map.entry("indicator", List.of("organization", "calendar", "campaign")),
        Map.entry("schedule", List.of("calendar", "inbox", "ledger", "campaign")),
        Map.entry("responsibility", List.of("organization", "calendar", "campaign", "indicator", "schedule", "files", "documents", "inbox", "ledger")),
        Map.entry("progress", List.of("organization", "calendar", "verification", "files", "inbox", "campaign", "indicator", "responsibility", "schedule", "ledger")),
        Map.entry("supervision", List.of("organization", "calendar", "verification", "campaign", "responsibility", "schedule", "progress", "inbox", "files", "documents", "ledger")),
        Map.entry("wallmap", List.of("organization", "calendar", "campaign", "indicator", "responsibility", "schedule", "progress", "supervision")),
        Map.entry("bulletin", List.of("organization", "calendar", "campaign", "indicator", "progress", "supervision", "inbox", "documents", "ledger")),
        Map.entry("publicity", List.of("organization", "calendar", "campaign", "inbox", "bulletin", "wallmap", "files", "ledger"))));

    private static final ApplicationModules MODULES = ApplicationModules.of(Guatu.class);

    @Test
    void nobodyLooksBehindAnothersDoor() {
        MODULES.verify();
    }

    @Test
    void theHouseHasTheseModulesAndNoOther() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString())).containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
    }

    @Test
    void noModuleDeclaresAnArrowThatThePlanDoesNotKnow() {
        MODULES.stream().forEach(module -> assertThat(declared(module.getBasePackage().getName()))
            .as("arrows of " + module.getIdentifier())
            .allSatisfy(target -> assertThat(ARROWS.get(module.getIdentifier().toString())).contains(target)));
    }

    @Test
    void theFloorPlanInTheDocumentationIsTheOneInTheCode() throws IOException {
        var drawn = MODULES.stream().map(module -> {
            var name = module.getBasePackage().getName();
            var arrows = declared(name).stream().sorted().collect(Collectors.joining(" "));
            return "| %s | %s | %s | %s |".formatted(name.split("\\.")[1], module.getIdentifier(), module.getDisplayName(), arrows);
        }).sorted().collect(Collectors.joining("\n", """
            # Floor plan

            Drawn from the code by `FloorPlanTests`; every module may also know `kernel`.

            | floor | module | 中文 | may know |
            |---|---|---|---|
            """, "\n"));
        Generated.check(Path.of("..", "docs", "floor-plan.md"), drawn);
    }

    private static Set<String> declared(String packageName) {
        try {
            var annotation = Class.forName(packageName + ".package-info").getAnnotation(ApplicationModule.class);
            return Arrays.stream(annotation.allowedDependencies()).filter(target -> !target.equals("kernel") && !target.equals(ApplicationModule.OPEN_TOKEN))
                .collect(Collectors.toSet());
        } catch (ClassNotFoundException no) {
            throw new IllegalStateException(no);
        }
    }
}
