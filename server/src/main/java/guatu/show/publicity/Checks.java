package guatu.show.publicity;

import guatu.ground.kernel.Refusal;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Draws up the check list of a publication from its kept bytes: what each reviewer sees is what everybody would.
@Component
class Checks {

    private static final TypeReference<Map<String, CheckList.Count>> COUNTS = new TypeReference<>() {};

    private final PublicationStore publications;
    private final PageStore pages;
    private final Pictures pictures;
    private final JsonMapper json;

    Checks(PublicationStore publications, PageStore pages, Pictures pictures, JsonMapper json) {
        this.publications = publications;
        this.pages = pages;
        this.pictures = pictures;
        this.json = json;
    }

    CheckList of(UUID id) {
        var publication = publications.get(id).id();
        var sources = new ArrayList<CheckList.Source>();
        sources.add(new CheckList.Source("", json.readTree(pages.body(publication))));
        pages.pages(publication).stream().filter(page -> !page.path().startsWith("units/"))
            .forEach(page -> sources.add(new CheckList.Source(page.path(), json.readTree(page.body()))));
        return CheckList.of(sources, pictures.persons(), json.readValue(publications.masking(publication), COUNTS));
    }

    /// Refuses while anything stands in the publication that must not become public; names the first place.
    void mustBeClean(Publication publication) {
        var list = of(publication.id());
        if (list.stops() > 0) {
            var first = list.findings().getFirst();
            throw new Refusal("publicity.blocked", publication.title(), list.stops(), first.title() == null ? publication.title() : first.title(), first.excerpt());
        }
    }
}
