package guatu;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.plan.responsibility.reading.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the guide quotes is what the product says: 「words of a page」, and sentences after `> `. The list of codes is drawn here.
/// That the words stand on the pages the guide shows, and that the pictures are true, is tested in the browser.
class GuideTests {

    private static final Path GUIDE = Path.of("..", "docs", "guide");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile("「([^」]+)」");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(images/([a-z0-9-]+\\.png)\\)");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^]]+]\\(([^)#]+)[^)]*\\)");
    private static final Pattern NO_REFUSAL = Pattern.compile(
        "inbox\\.(kind|act|why|reason|mail|digest|word|event|as|role)\\..*|inbox\\.calendar|.*\\.(state|step|field|paper|kind|facts|ask|reason|system-reason|table|window)\\..*|kernel\\.status-.*|verification\\.duty-.*|responsibility\\..*|.*\\.exposure-(overdue|reopened)");
    private static final Map<String, String> CHAPTERS = new TreeMap<>(Map.ofEntries(
        Map.entry("access", "登录、账号和授权"), Map.entry("binding", "责任链、捆绑、配合和交接"), Map.entry("bulletin", "封账、异议和通报"), Map.entry("calendar", "工作日历"), Map.entry("campaign", "行动和事项"),
        Map.entry("documents", "公文模板"), Map.entry("files", "佐证和附件"), Map.entry("inbox", "今日必办和提醒"), Map.entry("indicator", "指标和分解"),
        Map.entry("kernel", "处处都有的"), Map.entry("ledger", "存证"), Map.entry("organization", "单位和人员"), Map.entry("problems", "问题和销号"),
        Map.entry("progress", "四报"), Map.entry("publicity", "公示和群众反映"), Map.entry("responsibility", "清单和下发"), Map.entry("schedule", "倒排"),
        Map.entry("supervision", "督查单"), Map.entry("verification", "核验"), Map.entry("wallmap", "作战图")));

    static List<Path> pages() throws IOException {
        try (var files = Files.list(GUIDE)) {
            return files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("codes.md") && !file.endsWith("schedule.md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void quotesOnlyWordsThatThePagesHave(Path page) throws IOException {
        var said = new ArrayList<>(Sentences.ofPages());
        for (var module : Sentences.modules()) {
            Sentences.ofServer(module).forEach((code, words) -> said.addAll(code.startsWith("inbox.act.") ? List.of(words) : List.of()));
        }
        var unknown = WORDS.matcher(Files.readString(page)).results().map(found -> found.group(1)).distinct()
            .filter(words -> said.stream().noneMatch(message -> Sentences.quotes(words, message))).toList();
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void quotesOnlySentencesThatTheProductSays(Path page) throws IOException {
        var said = new ArrayList<>(Sentences.ofPages());
        for (var module : Sentences.modules()) {
            said.addAll(Sentences.ofServer(module).values());
        }
        var unknown = text(page).lines().filter(line -> line.startsWith("> ")).map(line -> line.substring(2).strip())
            .filter(sentence -> said.stream().noneMatch(message -> Sentences.quotes(sentence, message))).toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void takesAnInventedWordForOne() throws IOException {
        assertThat(Sentences.ofPages()).anyMatch(message -> Sentences.quotes("签发所选 3 张", message)).anyMatch(message -> Sentences.quotes("签发所选…张", message));
        assertThat(Sentences.ofPages()).noneMatch(message -> Sentences.quotes("一键销号", message)).noneMatch(message -> Sentences.quotes("签发所有", message));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksOnlyToWhatIsThere(Path page) throws IOException {
        assertThat(LINK.matcher(text(page)).results().map(found -> found.group(1)).filter(link -> !link.startsWith("http")))
            .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    @Test
    void showsEveryPictureThereIsAndNoneThatIsNot() throws IOException {
        var shown = new ArrayList<String>();
        for (var page : pages()) {
            PICTURE.matcher(Files.readString(page)).results().forEach(found -> shown.add(found.group(1)));
        }
        try (Stream<Path> files = Files.list(GUIDE.resolve("images"))) {
            assertThat(files.toList()).allSatisfy(file -> assertThat(Files.size(file)).isLessThan(150_000L))
                .extracting(file -> file.getFileName().toString()).containsExactlyInAnyOrderElementsOf(shown);
        }
    }

    @Test
    void explainsEverySetting() throws IOException {
        var settings = Pattern.compile("GUATU_[A-Z_]+").matcher(Settings.HELP).results().map(found -> "`" + found.group() + "`").distinct().toList();
        assertThat(settings).hasSizeGreaterThan(5);
        assertThat(Files.readString(GUIDE.resolve("administrator.md"))).contains(settings);
    }

    @Test
    void listsEveryCodeThatPeopleMeet() throws IOException {
        var page = new StringBuilder("# 系统会说的话\n\n由程序画出，与程序同步；“…”处是当时的名称、日期或数。每句都说明卡在哪里、怎么办。编码不变，报障时报编码就行。\n");
        page.append("\n## 读清单时\n\n错误：改好或搁置这一行才能接收。请核：看一眼，不挡。说明：告诉您怎么读的。\n\n| 编码 | 程度 | 系统说 |\n|---|---|---|\n");
        var list = Sentences.ofServer("responsibility");
        for (var code : FindingCode.values()) {
            page.append(row(code.code(), switch (code.severity()) {
                case ERROR -> "错误";
                case WARNING -> "请核";
                case INFO -> "说明";
            }, list.get(code.code())));
        }
        for (var module : Sentences.modules()) {
            assertThat(CHAPTERS).as("a chapter of docs/guide/codes.md for the module").containsKey(module);
            page.append("\n## ").append(CHAPTERS.get(module)).append("\n\n| 编码 | 系统说 |\n|---|---|\n");
            var findings = Arrays.stream(FindingCode.values()).map(FindingCode::code).toList();
            Sentences.ofServer(module).forEach((code, words) -> {
                if (!findings.contains(code) && !NO_REFUSAL.matcher(code).matches()) {
                    page.append(row(code, words));
                }
            });
        }
        Generated.check(GUIDE.resolve("codes.md"), page.toString());
    }

    private static String row(String code, String... cells) {
        return "| `" + code + "` | " + String.join(" | ", Arrays.stream(cells).map(Sentences::plain).map(cell -> cell.replace("|", "\\|")).toList()) + " |\n";
    }

    private static String text(Path page) throws IOException {
        return COMMENT.matcher(Files.readString(page)).replaceAll("");
    }
}
