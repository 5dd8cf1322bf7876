package guatu.show.wallmap.area;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import guatu.plan.campaign.Campaign;
import guatu.show.wallmap.WallMap;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Areas and points of the map: everybody signed in sees them, a clerk keeps them, a liaison places the own unit's items.
@RestController
@RequestMapping("/api/map")
class AreaController {

    private final Areas areas;
    private final Points points;
    private final WallMap map;
    private final CommandLog commands;

    AreaController(Areas areas, Points points, WallMap map, CommandLog commands) {
        this.areas = areas;
        this.points = points;
        this.map = map;
        this.commands = commands;
    }

    @GetMapping("/areas")
    @SignedIn
    Areas.AreaMap areas(@RequestParam @Nullable UUID campaign) {
        return areas.of(campaign == null ? map.current().map(Campaign::id).orElse(null) : campaign);
    }

    @PostMapping("/areas")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.CLERK)
    Areas.Uploaded upload(Actor actor, @RequestHeader("Command-Id") UUID command, @RequestParam @Nullable UUID campaign,
            @RequestParam(defaultValue = "wgs84") String datum, @RequestParam @Nullable @Size(max = 60) String approvalNo, @RequestParam MultipartFile file) throws IOException {
        var bytes = file.getBytes();
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "areas.geojson");
        var approval = approvalNo == null || approvalNo.isBlank() ? null : approvalNo.strip();
        return commands.once(command, "map.areas", () -> areas.upload(actor, campaign, new Areas.NewSheet(name, datum(datum).name(), approval, bytes)), Areas.Uploaded.class);
    }

    @DeleteMapping("/areas")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Role.CLERK)
    void remove(Actor actor, @RequestParam @Nullable UUID campaign) {
        areas.remove(actor, campaign);
    }

    @PutMapping("/areas/{area}/unit")
    @Needs(Role.CLERK)
    Area match(Actor actor, @PathVariable UUID area, @RequestBody MatchForm form) {
        return areas.match(actor, area, form.unit());
    }

    @PostMapping("/points")
    @Needs(Role.CLERK)
    Points.Placed table(Actor actor, @RequestHeader("Command-Id") UUID command, @RequestParam UUID campaign, @RequestParam(defaultValue = "wgs84") String datum,
            @RequestParam MultipartFile file) throws IOException {
        var lines = PointTable.read(file.getBytes());
        return commands.once(command, "map.points", () -> points.table(actor, campaign, lines, datum(datum)), Points.Placed.class);
    }

    @PutMapping("/points/{item}")
    @Needs({Role.CLERK, Role.LIAISON})
    ItemPoint place(Actor actor, @PathVariable UUID item, @Valid @RequestBody PlaceForm form) {
        return points.place(actor, item, new Place(form.lon(), form.lat()), datum(form.datum() == null ? "wgs84" : form.datum()));
    }

    @DeleteMapping("/points/{item}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs({Role.CLERK, Role.LIAISON})
    void unplace(Actor actor, @PathVariable UUID item) {
        points.remove(actor, item);
    }

    private static Datum datum(String word) {
        return Arrays.stream(Datum.values()).filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT).replace("-", ""))).findFirst()
            .orElseThrow(() -> new BadInput("datum", "map.unknown-word", word, "WGS-84、GCJ-02、BD-09"));
    }

    record MatchForm(@Nullable UUID unit) {}

    record PlaceForm(@NotNull @DecimalMin("-180") @DecimalMax("180") Double lon, @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat, @Nullable String datum) {}
}
