package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Person;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class ItemTaskController {

    private static final int DONE_SHOWN_DAYS = 31;

    private final ItemTasks tasks;
    private final Campaigns campaigns;
    private final Organization organization;
    private final BusinessClock clock;
    private final CommandLog commands;

    ItemTaskController(ItemTasks tasks, Campaigns campaigns, Organization organization, BusinessClock clock, CommandLog commands) {
        this.tasks = tasks;
        this.campaigns = campaigns;
        this.organization = organization;
        this.clock = clock;
        this.commands = commands;
    }

    @GetMapping("/items/{item}/tasks")
    @SignedIn
    List<Row> of(@PathVariable UUID item) {
        campaigns.item(item);
        return rows(tasks.of(item));
    }

    @GetMapping("/my-tasks")
    @SignedIn
    List<Mine> mine(Actor actor) {
        var own = tasks.ofPerson(actor.person(), clock.today().minusDays(DONE_SHOWN_DAYS));
        var items = campaigns.items(own.stream().map(Task::itemId).distinct().toList()).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        return own.stream().filter(task -> items.containsKey(task.itemId())).map(task -> {
            var item = items.get(task.itemId());
            return new Mine(task, item.no(), item.title());
        }).toList();
    }

    @PostMapping("/items/{item}/tasks")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs({Role.CLERK, Role.LIAISON})
    Row add(Actor actor, @PathVariable UUID item, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody TaskForm form) {
        return commands.once(command, "task.add", () -> rows(tasks.add(actor, item, List.of(form.asked()))).getFirst(), Row.class);
    }

    @PutMapping("/tasks/{task}")
    @Needs({Role.CLERK, Role.LIAISON})
    Row change(Actor actor, @PathVariable UUID task, @Valid @RequestBody TaskForm form) {
        return rows(List.of(tasks.change(actor, task, form.asked(), form.version() == null ? 0 : form.version()))).getFirst();
    }

    @PutMapping("/tasks/{task}/done")
    @SignedIn
    Row done(Actor actor, @PathVariable UUID task, @Valid @RequestBody DoneForm form) {
        return rows(List.of(tasks.done(actor, task, form.done(), form.version()))).getFirst();
    }

    @DeleteMapping("/tasks/{task}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs({Role.CLERK, Role.LIAISON})
    void remove(Actor actor, @PathVariable UUID task) {
        tasks.remove(actor, task);
    }

    private List<Row> rows(Collection<Task> some) {
        var people = organization.people(some.stream().map(Task::personId).distinct().toList()).stream().collect(Collectors.toMap(Person::id, Person::name));
        return some.stream().map(task -> new Row(task, people.getOrDefault(task.personId(), ""))).toList();
    }

    record Row(Task task, String person) {}

    record Mine(Task task, String itemNo, String itemTitle) {}

    record TaskForm(@NotBlank @Size(max = 200) String title, @NotNull UUID personId, @NotNull LocalDate due, @Nullable @Positive Integer sort,
            @Nullable Integer version) {

        NewTask asked() {
            return new NewTask(title, personId, due, sort);
        }
    }

    record DoneForm(boolean done, int version) {}
}
