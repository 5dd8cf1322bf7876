package guatu.plan.campaign;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the pages of a campaign's decomposition show.
@Component
@Transactional(readOnly = true)
class TreePages {

    private final CampaignStore campaigns;
    private final ItemStore items;
    private final ActionStore actions;
    private final LabelStore labels;
    private final ItemTaskStore tasks;
    private final SourceStore sources;
    private final AnswerStore answers;

    TreePages(CampaignStore campaigns, ItemStore items, ActionStore actions, LabelStore labels, ItemTaskStore tasks, SourceStore sources, AnswerStore answers) {
        this.campaigns = campaigns;
        this.items = items;
        this.actions = actions;
        this.labels = labels;
        this.tasks = tasks;
        this.sources = sources;
        this.answers = answers;
    }

    /// A campaign with its actions and items; withdrawn items are left out.
    record Page(Campaign campaign, Map<Level, String> labels, List<Action> actions, List<Category> categories, List<TreeRow> items) {}

    Page of(UUID campaign) {
        return new Page(campaigns.get(campaign), labels.all(), actions.of(campaign), campaigns.categories(campaign), rows(campaign));
    }

    Matrix matrix(UUID campaign) {
        campaigns.get(campaign);
        return Matrix.of(rows(campaign).stream().map(row -> new Matrix.Entry(row.sources(), row.type(), row.complete())).toList());
    }

    private List<TreeRow> rows(UUID campaign) {
        var counts = tasks.counts(campaign);
        var from = sources.ofCampaign(campaign);
        var answered = answers.ofCampaign(campaign);
        return items.of(campaign).stream().filter(item -> item.state() != ItemState.WITHDRAWN).map(item -> {
            var marks = item.filed();
            var count = counts.getOrDefault(item.id(), new ItemTaskStore.Count(0, 0));
            var complete = Sources.completion(item, answered.getOrDefault(item.id(), List.of())).met();
            return new TreeRow(item.id(), item.no(), item.title(), marks.actionId(), item.categoryId(), item.kind(), item.leadUnit(), item.due(), item.state(),
                marks.type(), marks.difficulty(), from.getOrDefault(item.id(), List.of()), count.all(), count.done(), complete, marks.carriedFrom());
        }).toList();
    }
}
