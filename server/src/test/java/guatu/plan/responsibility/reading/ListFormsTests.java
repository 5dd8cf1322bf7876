package guatu.plan.responsibility.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists in the manner of offices, of fictional places, each with every field that shall be read from it.
class ListFormsTests {

    @ParameterizedTest
    @ValueSource(strings = {
        "battles.xlsx.txt", "deadlines.txt", "department-months.xlsx.txt", "departments.xlsx.txt", "framed-labels.txt", "government-report.txt",
        "headed-tables.docx.txt", "land.xlsx.txt", "livelihood.txt", "matrix-of-towns.xlsx.txt", "odd-deadlines.txt", "odd-quantities.txt",
        "problems.txt", "projects.xlsx.txt", "prose.docx.txt", "quantities.txt", "safety.xlsx.txt", "spaced-labels.txt", "supervised.xlsx.txt",
        "town-progress.xlsx.txt", "unit-names.txt", "units-over-lines.txt", "values.xlsx.txt"
    })
    void readsEveryFieldOf(String file) throws IOException {
        try (var in = ListFormsTests.class.getResourceAsStream("/lists/forms/" + file)) {
            var form = ListForm.of(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(SpokenList.of(form.read())).isEqualTo(form.expected());
        }
    }
}
