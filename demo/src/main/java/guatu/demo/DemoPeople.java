package guatu.demo;

import guatu.ground.access.Access;
import guatu.ground.access.DemoAccounts;
import guatu.ground.access.NewAccount;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One account for each role. Their common password is made anew for each demonstration and kept beside its data.
record DemoPeople(String password) implements DemoAccounts {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    /// Who signs in as what.
    private record Part(String login, String person, String unit, Role role, String does) {
    }

    private static final List<Part> PARTS = List.of(
        new Part("duban", "", Staff.OFFICE, Role.CLERK, "督查室：下达清单、发督查单、封账、拟通报"),
        new Part("liuwan", "", "柳湾区", Role.LIAISON, "柳湾区联络员：填四报，签收答复督查单，整改问题"),
        new Part("qinglan", "", "青岚县", Role.LIAISON, "青岚县联络员：填四报，签收答复督查单，整改问题"),
        new Part("heyan", "范承礼", Staff.VERIFIERS, Role.VERIFIER, "核验组：核验进度，核验销号，回头看"),
        new Part("lingdao", Staff.LEADER, Staff.GOVERNMENT, Role.LEADER, "副市长：批延期，签发通报，公示业务审查"),
        new Part("baomi", Staff.REVIEWER, Staff.SECRECY, Role.SECRECY_REVIEWER, "保密审查：公开前逐项看"),
        new Part("fabu", "", "市考绩办公室", Role.RELEASER, "发布审核：审曝光单，放行公示"),
        new Part("xitong", "", "市大数据发展局", Role.SYS_ADMIN, "系统管理员：建账号"),
        new Part("anquan", "", "市公安局", Role.SEC_ADMIN, "安全管理员：给权限"),
        new Part("shenji", "", "市审计局", Role.AUDIT_ADMIN, "审计员：看日志"));

    /// The password of this directory's demonstration, made at the first start.
    static DemoPeople at(Path home) throws IOException {
        var file = home.resolve("demo-password.txt");
        if (!Files.exists(file)) {
            var random = new SecureRandom();
            var word = new StringBuilder("Guatu-");
            for (var i = 0; i < 8; i++) {
                word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, word.append('7') + "\n");
        }
        return new DemoPeople(Files.readString(file).strip());
    }

    /// Creates the accounts through the door of access.
    void settle(City city, Staff staff, Access access, Actor actor) {
        var accounts = new ArrayList<NewAccount>();
        for (var part : PARTS) {
            var person = staff.person(person(city, staff, part));
            accounts.add(new NewAccount(part.login(), person, password, Set.of(part.role()), Set.of(), false));
        }
        access.createAccounts(actor, accounts);
    }

    @Override
    public List<DemoAccount> list() {
        return PARTS.stream().map(part -> new DemoAccount(part.login(), part.does(), part.role().name(), null)).toList();
    }

    /// What the start prints.
    List<String> lines() {
        return PARTS.stream().map(part -> "  %-9s %s".formatted(part.login(), part.does())).toList();
    }

    private static String person(City city, Staff staff, Part part) {
        if (!part.person().isEmpty()) {
            return part.person();
        }
        if (part.role() == Role.LIAISON) {
            return staff.liaisonName(part.unit());
        }
        return city.people().stream().filter(person -> person.unit().equals(part.unit()) && person.post().equals("科长")).findFirst().orElseThrow().name();
    }
}
