package guatu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Lists brought to the import page of the demonstration city, each in a campaign of its own.
record ListDesk(CityHall city, Path directory) {

    static final String HEAD = "示范市2026年秋季任务分解表\n序号\t项目名称\t建设内容\t攻坚目标\t总投资(万元)\t完成时限\t牵头领导\t牵头单位\t配合单位\n";
    static final String TWO = "1\t灌渠清淤\t清淤12公里\t渠道畅通\t960\t9月30日\t\t市水务局\t\n2\t公厕提升\t改造公厕20座\t干净整洁\t400\t9月30日\t\t市城管局\t\n";

    /// A campaign for the second half of the year; its id.
    String campaign(String name) {
        return city.as("duban").post("/api/campaigns", "{\"name\":\"%s\",\"year\":2026,\"from\":\"2026-07-01\",\"to\":\"2026-12-31\"}".formatted(name)).ok().read("$.id");
    }

    /// Gives a list on the import page; it is read in the background and opened by itself.
    Desk bring(String campaign, String name, String text) {
        return bring(campaign, kept(name, text));
    }

    Desk bring(String campaign, Path file) {
        var desk = city.desk("duban").open("/campaigns/" + campaign + "/import").give("input[type=file]", file).isAt("/lists/");
        assertThat(desk.find("h1")).hasText(file.getFileName().toString());
        return desk;
    }

    /// Two items of two units are brought, looked at and accepted.
    Desk accepted(String campaign) {
        return bring(campaign, "两件.txt", HEAD + TWO).click("接收 2 条").isAt("/campaigns/" + campaign).sees("共 2 件");
    }

    Path kept(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }
}
