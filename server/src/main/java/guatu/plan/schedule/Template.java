package guatu.plan.schedule;

import java.util.List;

/// 工序模板: the usual activities of a kind of item; a proposal, to be adapted. `kinds` are the words that suggest it.
public record Template(String key, String name, boolean proposal, List<String> kinds, List<ActivityInput> activities) {

    boolean suits(String words) {
        return kinds.stream().anyMatch(words::contains);
    }
}
