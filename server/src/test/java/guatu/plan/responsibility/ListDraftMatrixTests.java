package guatu.plan.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Role;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Who may do what with a draft in which state: lists are the office's affair, so any clerk may, whatever the unit, and nobody else.
class ListDraftMatrixTests extends AtTheListDesk {

    private static final String LIST = "2026年任务\n序号\t项目名称\t完成时限\t牵头单位\n1\t修路3公里\t2026年9月底\t建设局\n";

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "CLERK,OPEN,row,200", "CLERK,OPEN,year,200", "CLERK,OPEN,columns,200", "CLERK,OPEN,units,200", "CLERK,OPEN,recall,200", "CLERK,OPEN,matrix,200", "CLERK,OPEN,accept,200", "CLERK,OPEN,discard,204",
        "CLERK,OPEN,look,200", "CLERK,OPEN,findings,200", "CLERK,OPEN,pass-on,422",
        "CLERK,ACCEPTED,row,422", "CLERK,ACCEPTED,year,422", "CLERK,ACCEPTED,columns,422", "CLERK,ACCEPTED,units,422", "CLERK,ACCEPTED,recall,422", "CLERK,ACCEPTED,matrix,422", "CLERK,ACCEPTED,accept,422",
        "CLERK,ACCEPTED,discard,422", "CLERK,ACCEPTED,look,200", "CLERK,ACCEPTED,findings,200",
        "CLERK,DISCARDED,row,422", "CLERK,DISCARDED,units,422", "CLERK,DISCARDED,recall,422", "CLERK,DISCARDED,matrix,422", "CLERK,DISCARDED,accept,422", "CLERK,DISCARDED,discard,422", "CLERK,DISCARDED,look,200",
        "LIAISON,OPEN,look,403", "LIAISON,OPEN,row,403", "LIAISON,OPEN,units,403", "LIAISON,OPEN,recall,403", "LIAISON,OPEN,matrix,403", "LIAISON,OPEN,accept,403", "LIAISON,OPEN,discard,403", "LIAISON,OPEN,findings,403",
        "LEADER,OPEN,look,403", "LEADER,OPEN,accept,403", "LEADER,ACCEPTED,row,403", "VERIFIER,OPEN,look,403", "VERIFIER,OPEN,row,403", "VERIFIER,OPEN,accept,403", "SYS_ADMIN,OPEN,accept,403", "AUDIT_ADMIN,OPEN,row,403"})
    void holdsForEveryVerb(Role role, String state, String verb, int status) {
        var draft = desk.upload("清单.txt", LIST);
        if (state.equals("ACCEPTED")) {
            desk.accept(draft);
        } else if (state.equals("DISCARDED")) {
            assertThat(desk.delete("/api/lists/" + ListDesk.id(draft))).hasStatus(204);
        }
        var other = UUID.randomUUID();
        var actor = new Actor(UUID.randomUUID(), "别处的人", other, EnumSet.of(role), java.util.Set.of(other));
        assertThat(act(desk.of(actor), "/api/lists/" + ListDesk.id(draft), verb)).hasStatus(status);
    }

    private static MvcTestResult act(ListDesk desk, String path, String verb) {
        return switch (verb) {
            case "row" -> desk.put(path + "/rows/1", "{\"leader\":\"沈若舟\"}");
            case "year" -> desk.put(path + "/year", "{\"year\":2026}");
            case "columns" -> desk.put(path + "/columns", "[]");
            case "units" -> desk.put(path + "/units", "[{\"name\":\"建设局\"}]");
            case "recall" -> desk.put(path + "/memories/" + UUID.randomUUID(), "{\"use\":false}");
            case "matrix" -> desk.put(path + "/matrix", "{\"remainders\":[],\"values\":[],\"units\":{}}");
            case "pass-on" -> desk.post(path + "/matrix/accept", "{}");
            case "accept" -> desk.post(path + "/accept", "{}");
            case "discard" -> desk.delete(path);
            case "look" -> desk.look(path);
            case "findings" -> desk.look(path + "/findings.xlsx");
            default -> throw new AssertionError(verb);
        };
    }
}
