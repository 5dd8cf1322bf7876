package guatu.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// One picture of the guide: who looks at which page how wide, what he clicks first, the 「words」 its section quotes, and those that
/// come only after a click. In the page it is a comment before the picture:
/// `<!-- 图 login path width`, lines `点 selector` for what is clicked first (the first match),
/// `自 selector` for what the picture begins with, `后见 「…」「…」`, `-->`.
record GuidePicture(String file, String login, String path, int width, List<String> clicks, String from, Set<String> words) {

    private static final Pattern SECTION = Pattern.compile("(?m)^## ");
    private static final Pattern PICTURE = Pattern.compile("<!-- 图 (\\S+) (\\S+) (\\d+)\\s*(.*?)-->\\s*!\\[[^]]+]\\(images/([a-z0-9-]+\\.png)\\)", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile("「([^」]+)」");

    static List<GuidePicture> of(Path page) throws IOException {
        var all = new ArrayList<GuidePicture>();
        for (var section : SECTION.split(Files.readString(page))) {
            PICTURE.matcher(section).results().forEach(found -> {
                var more = found.group(4).lines().toList();
                var words = words(section.replace(found.group(4), ""));
                more.stream().filter(line -> line.startsWith("后见 ")).forEach(line -> words.removeAll(words(line)));
                var clicks = more.stream().filter(line -> line.startsWith("点 ")).map(line -> line.substring(2).strip()).toList();
                var from = more.stream().filter(line -> line.startsWith("自 ")).map(line -> line.substring(2).strip()).findFirst().orElse("");
                all.add(new GuidePicture(found.group(5), found.group(1), found.group(2), Integer.parseInt(found.group(3)), clicks, from, words));
            });
        }
        return all;
    }

    private static Set<String> words(String text) {
        var words = new TreeSet<String>();
        WORDS.matcher(text).results().forEach(found -> words.add(found.group(1)));
        return words;
    }

    /// The words that do not stand in what is on the page; an ellipsis stands for a number or name.
    List<String> missing(String onPage) {
        var close = onPage.replaceAll("\\s", "");
        return words.stream().filter(one -> !Pattern.compile("\\Q" + one.replaceAll("\\s", "").replace("…", "\\E.{0,24}?\\Q") + "\\E").matcher(close).find()).toList();
    }

    @Override
    public String toString() {
        return file;
    }
}
