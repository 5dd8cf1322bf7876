package guatu.e2e;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The demonstration city at work on its data date: its people, each at a browser of their own.
final class CityHall implements AutoCloseable {

    private final Map<String, Desk> desks = new HashMap<>();
    private final Product product = Product.demo();
    private final String password = product.printed("密码都是 ([^）]+)）");
    private final String campaign = as("duban").get("/api/campaigns").ok().<List<String>>read("$[?(@.name == '示范市攻坚行动')].id").getFirst();

    /// The desk of a person, signed in once.
    Desk desk(String login) {
        return desks.computeIfAbsent(login, one -> Desk.at(product).signIn(one, password));
    }

    /// The same person by HTTP, for what goes before or is checked after a story.
    Api as(String login) {
        return Api.signedIn(product, login, password);
    }

    /// A colleague of the clerk gets an account of the same rights; the password is the one of all.
    Desk colleague(String login, String name) {
        String unit = as("duban").get("/api/session").ok().read("$.unit.id");
        var made = as("xitong").post("/api/accounts", "{\"login\":\"%s\",\"name\":\"%s\",\"unitId\":\"%s\"}".formatted(login, name, unit)).ok();
        as("anquan").put("/api/accounts/" + made.<String>read("$.id") + "/rights", "{\"roles\":[\"CLERK\"],\"scope\":[]}").ok();
        Api.signedIn(product, login, made.read("$.password")).put("/api/session/password", "{\"old\":\"%s\",\"new\":\"%s\"}".formatted(made.<String>read("$.password"), password)).ok();
        return desk(login);
    }

    /// The one password of all demonstration accounts.
    String password() {
        return password;
    }

    /// The year's campaign of 1,755 items.
    String campaign() {
        return campaign;
    }

    @Override
    public void close() {
        desks.values().forEach(Desk::close);
        product.close();
    }
}
