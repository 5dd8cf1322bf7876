package guatu.ground.documents;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 图件: pages of shapes and words, as any view draws itself; all lengths in millimetres from the upper left corner, A0 at most.
public record Drawing(@NotBlank @Size(max = 200) String title, @NotEmpty @Size(max = 300) List<@Valid @NotNull Page> pages) {

    /// A page: its body is cut off at `clip`, its frame (head, foot, legend) is not.
    public record Page(@DecimalMin("50") @DecimalMax("1700") double width, @DecimalMin("50") @DecimalMax("1700") double height,
            @Nullable Clip clip, @NotNull @Size(max = 200_000) List<@Valid @NotNull Stroke> body,
            @NotNull @Size(max = 5_000) List<@Valid @NotNull Stroke> frame) {}

    public record Clip(double x, double y, double w, double h) {}

    public enum Kind { rect, path, ring, text }

    public enum Anchor { start, middle, end }

    /// One mark: a rectangle (x, y, w, h), a path (at: x, y, x, y …), a ring (x, y, r) or words on a baseline (x, y), at most `max` wide.
    public record Stroke(@NotNull Kind k, @Nullable Double x, @Nullable Double y, @Nullable Double w, @Nullable Double h, @Nullable Double r,
            @Nullable @Size(max = 4_000) List<@NotNull Double> at, @Nullable @Pattern(regexp = INK) String fill,
            @Nullable @Pattern(regexp = INK) String stroke, @Nullable Double line, @Nullable @Size(max = 8) List<@NotNull Double> dash,
            @Nullable @Size(max = 500) String text, @Nullable Double size, @Nullable @Pattern(regexp = INK) String ink,
            @Nullable Boolean bold, @Nullable Anchor anchor, @Nullable Double max, @Nullable @Pattern(regexp = INK) String halo) {

        static double of(@Nullable Double number) {
            return number == null ? 0 : number;
        }
    }

    static final String INK = "#[0-9A-Fa-f]{6}";
}
