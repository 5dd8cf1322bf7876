package guatu.show.bulletin;

import guatu.ground.kernel.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// `figures FILE [--json]`: reckons a bulletin's figures from its raw amounts, by the same code as our own bulletins.
public final class FiguresCommand implements Command {

    private static final String JSON_FLAG = "--json";
    private static final long MOST_BYTES = 50L * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public String usage() {
        return "figures FILE [--json]    由原始数算出通报指标：完成率、超欠时序、资金到位率、应开未开、销号率";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var files = arguments.stream().filter(argument -> !argument.startsWith("--")).toList();
        var flags = arguments.stream().filter(argument -> argument.startsWith("--")).toList();
        if (files.size() != 1 || !flags.stream().allMatch(JSON_FLAG::equals)) {
            err.println("用法：" + usage());
            return WRONG_CALL;
        }
        try {
            var bulletins = AmountsFile.read(bytes(files.getFirst()));
            if (flags.isEmpty()) {
                bulletins.forEach(one -> table(one, out));
            } else {
                out.println(JSON.writeValueAsString(bulletins.stream().map(FiguresCommand::answer).toList()));
            }
            return RESULT;
        } catch (InvalidAmounts invalid) {
            if (flags.isEmpty()) {
                invalid.findings().forEach(finding -> err.println(finding.place() + "：" + finding.message()));
            } else {
                out.println(JSON.writeValueAsString(Map.of("findings", invalid.findings())));
            }
            return NO_RESULT;
        }
    }

    private static Answer answer(AmountsFile.Bulletin bulletin) {
        var figures = new LinkedHashMap<String, BigDecimal>();
        Figures.of(bulletin.given(), bulletin.through()).forEach((figure, value) -> figures.put(figure.key(), value));
        return new Answer(bulletin.id(), figures);
    }

    private static void table(AmountsFile.Bulletin bulletin, PrintStream out) {
        out.println(bulletin.id());
        Figures.of(bulletin.given(), bulletin.through()).forEach((figure, value) ->
            out.println("  " + figure.label() + "  " + (figure.unit().equals("个") ? value : value.setScale(1, RoundingMode.HALF_UP)).toPlainString() + figure.unit()));
    }

    private static byte[] bytes(String file) {
        try {
            var path = Path.of(file);
            if (Files.size(path) > MOST_BYTES) {
                throw new InvalidAmounts(List.of(FiguresFinding.at("file", "figures.too-large", file)));
            }
            return Files.readAllBytes(path);
        } catch (IOException | InvalidPathException unreadable) {
            throw new InvalidAmounts(List.of(FiguresFinding.at("file", "figures.unreadable", file)));
        }
    }

    record Answer(String id, Map<String, BigDecimal> figures) {}
}
