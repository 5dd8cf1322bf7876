package guatu.e2e;

import java.util.HashMap;
import java.util.Map;

/// A town that begins on a business day with nothing, and the people of the story, each at a browser of their own.
final class Town implements AutoCloseable {

    static final String PASSWORD = "Guatu-2026-hang";

    /// Who works in the story.
    enum People {
        CLERK("duban", "高督", "临江县", "督查室"),
        LIAISON("lianluo", "黄五", "经济开发区", "联络员"),
        VERIFIER("heyan", "何验", "临江县", "核验组"),
        LEADER("lingdao", "林领", "临江县", "领导"),
        SECRECY("baomi", "鲍密", "临江县", "保密审查"),
        RELEASER("fabu", "范布", "临江县", "发布审核");

        private final String login;
        private final String person;
        private final String unit;
        private final String role;

        People(String login, String person, String unit, String role) {
            this.login = login;
            this.person = person;
            this.unit = unit;
            this.role = role;
        }

        String login() {
            return login;
        }

        String person() {
            return person;
        }

        String unit() {
            return unit;
        }

        String role() {
            return role;
        }
    }

    private final Map<String, Desk> desks = new HashMap<>();
    private final Product product;

    Town(String day) {
        product = Product.on(day);
    }

    Product product() {
        return product;
    }

    Desk desk(String login) {
        return desks.computeIfAbsent(login, _ -> Desk.at(product));
    }

    @Override
    public void close() {
        desks.values().forEach(Desk::close);
        product.close();
    }
}
