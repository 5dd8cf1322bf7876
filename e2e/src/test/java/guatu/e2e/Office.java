package guatu.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// An office at work: set up, its list accepted, planned and handed over, its people signed in once. Made by HTTP for tests that begin later.
final class Office {

    static final String PASSWORD = "Guatu-2026-hang";

    private final Product product;
    private final Api system;
    private final Api security;
    private String campaign = "";
    private List<String> items = List.of();

    private Office(Product product) {
        this.product = product;
        var token = product.printed("/setup\\?token=(\\S+)");
        Api.at(product).visit().post("/api/setup", """
            {"token":"%s","tenantName":"临江县","administrators":[%s,%s,%s]}""".formatted(token, administrator("SYS_ADMIN", "xitong"),
            administrator("SEC_ADMIN", "anquan"), administrator("AUDIT_ADMIN", "shenji"))).ok();
        system = Api.signedIn(product, "xitong", PASSWORD);
        security = Api.signedIn(product, "anquan", PASSWORD);
    }

    /// Five items led by 经济开发区 are handed over and signed for; liaisons `yi` and `er`, clerk `duban`, verifier `heyan`.
    static Office atWork(Product product, Path directory) {
        var office = new Office(product);
        String government = office.system.get("/api/units").ok().read("$[0].id");
        String zone = office.system.post("/api/units", "{\"name\":\"经济开发区\",\"kind\":\"ZONE\"}").ok().read("$.id");
        office.account("duban", "高督", government, "CLERK");
        office.account("heyan", "何验", government, "VERIFIER");
        office.account("yi", "黄一", zone, "LIAISON");
        office.account("er", "黄二", zone, "LIAISON");
        office.handOver(directory);
        return office;
    }

    private static String administrator(String role, String login) {
        return "{\"role\":\"%s\",\"login\":\"%s\",\"name\":\"%s\",\"password\":\"%s\"}".formatted(role, login, login, PASSWORD);
    }

    private void account(String login, String person, String unit, String role) {
        var made = system.post("/api/accounts", "{\"login\":\"%s\",\"name\":\"%s\",\"unitId\":\"%s\"}".formatted(login, person, unit)).ok();
        security.put("/api/accounts/" + made.<String>read("$.id") + "/rights", "{\"roles\":[\"%s\"],\"scope\":[]}".formatted(role)).ok();
        Api.signedIn(product, login, made.read("$.password")).put("/api/session/password", "{\"old\":\"%s\",\"new\":\"%s\"}".formatted(made.<String>read("$.password"), PASSWORD)).ok();
    }

    private void handOver(Path directory) {
        var clerk = as("duban");
        campaign = clerk.post("/api/campaigns", "{\"name\":\"攻坚2026\",\"year\":2026,\"from\":\"2026-01-01\",\"to\":\"2026-12-31\",\"cadence\":\"HALF_MONTH\"}").ok().read("$.id");
        clerk.post("/api/lists/" + upload(clerk, rows(directory, 5)) + "/accept", "{}").ok();
        clerk.post("/api/campaigns/" + campaign + "/plans", "{\"template\":\"auto\",\"fit\":true}").ok();
        clerk.post("/api/campaigns/" + campaign + "/hand-over", "{}").ok();
        items = clerk.get("/api/map?campaign=" + campaign + "&sort=no&limit=100").ok().read("$.rows[*].itemId");
    }

    /// Uploads a list and sets its year; returns the draft.
    String upload(Api clerk, Path list) {
        try {
            String draft = clerk.upload("/api/campaigns/" + campaign + "/lists", list.getFileName().toString(), Files.readAllBytes(list)).ok().read("$.id");
            clerk.put("/api/lists/" + draft + "/year", "{\"year\":2026}").ok();
            return draft;
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    /// A list of so many items of 经济开发区.
    static Path rows(Path directory, int count) {
        var rows = new ArrayList<List<String>>();
        IntStream.rangeClosed(1, count).forEach(n -> rows.add(List.of(String.valueOf(n), "标准厂房" + n + "号", "厂房800平方米", "900", "600", "", "年内竣工", "", "", "", "",
            "经济开发区", "黄五", "吴六")));
        return Sheets.write(directory.resolve("list-" + count + ".xlsx"), rows);
    }

    Api as(String login) {
        return Api.signedIn(product, login, PASSWORD);
    }

    String campaign() {
        return campaign;
    }

    List<String> items() {
        return items;
    }

    /// The body of a report of one number; the version is the one the form shows now.
    static String report(Api.Answer form, String value) {
        List<String> numbers = form.read("$.measures[?(@.kind == 'INDICATOR')].id");
        return """
            {"version":%s,"window":{"from":"%s"},"values":[{"measure":"%s","value":%s}],"progress":"第%s","plan":"接着做"}""".formatted(
            form.<Integer>read("$.version"), form.<String>read("$.window.from"), numbers.getFirst(), value, value);
    }

    /// The day on which all this happens.
    static LocalDate day() {
        return LocalDate.of(2026, 3, 11);
    }
}
