package guatu.show.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.inbox.Duty;
import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Stale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuatuTest
class BulletinEditingTests extends AprilsBulletin {

    @Autowired
    Inbox inbox;

    @Test
    void draftsOneBulletinForAMonth() {
        assertThat(bulletins.draft(Actors.clerk(), town.april())).isEqualTo(id);
    }

    @Test
    void printsTheFrozenFiguresInItsText() {
        var paper = pages.page(CLERK, id).paper();
        assertThat(paper.body()).extracting(BulletinViews.BlockView::text).anySatisfy(text -> assertThat(text).contains("7个项目", "完成率为21.4%"));
        assertThat(paper.title()).endsWith("2026年4月进展情况的通报");
        assertThat(paper.number()).isNull();
    }

    @Test
    void cannotBeChangedOnceItIsOnItsWay() {
        submit();
        refuses("bulletin.wrong-state", () -> bulletins.reword(CLERK, id, version(), "x", "", ""));
        refuses("bulletin.wrong-state", this::submit);
        bulletins.approve(LEADER, id, version());
        refuses("bulletin.wrong-state", () -> bulletins.reword(CLERK, id, version(), "x", "", ""));
        refuses("bulletin.wrong-state", () -> bulletins.giveBack(LEADER, id, version(), "迟了"));
    }

    @Test
    void goesBackWithAReasonAndComesAgain() {
        submit();
        assertThat(inbox.mine(LEADER)).extracting(Duty::subject).contains(id);
        bulletins.giveBack(LEADER, id, version(), "导语太长");
        assertThat(inbox.mine(LEADER)).extracting(Duty::subject).doesNotContain(id);
        assertThat(inbox.mine(CLERK)).filteredOn(duty -> duty.subject().equals(id)).extracting(Duty::kind).containsExactly(BulletinDuties.REDRAFT);
        assertThat(pages.page(CLERK, id).reason()).isEqualTo("导语太长");
        submit();
        assertThat(inbox.mine(CLERK)).extracting(Duty::subject).doesNotContain(id);
        bulletins.approve(LEADER, id, version());
        assertThat(pages.page(Actors.liaison(town.north().id()), id).number()).isNotNull();
    }

    @Test
    void losesNothingWhenTwoEditAtOnce() {
        bulletins.reword(Actors.clerk(), id, 0, "甲改的通报", "完成率{{完成率}}", "结尾");
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> bulletins.reword(CLERK, id, 0, "乙改的通报", "另一段", ""))
            .satisfies(no -> assertThat((Map<String, Object>) no.getBody().getProperties().get("changes")).containsEntry("title", "甲改的通报").containsEntry("version", 1));
        assertThat(read(() -> store.get(id)).title()).isEqualTo("甲改的通报");
    }

    @Test
    void refusesFieldsThatItDoesNotKnow() {
        refuses("bulletin.field-unknown", () -> bulletins.reword(CLERK, id, 0, "通报", "第一行\n{{完成度}}", ""));
        refuses("bulletin.field-open", () -> bulletins.reword(CLERK, id, 0, "通报", "{{完成率", ""));
    }

    @Test
    void isCalledABulletin() {
        refuses("bulletin.title-kind", () -> bulletins.reword(CLERK, id, 0, "四月进展", "", ""));
    }

    @Test
    void pointsOutTypedNumbersBeforeItIsSubmitted() {
        bulletins.reword(CLERK, id, 0, "通报", "完成率22.4%", "");
        refuses("bulletin.numbers-differ", this::submit);
        assertThat(pages.page(CLERK, id).before().typed()).singleElement().extracting(TypedNumbers.Finding::shown).isEqualTo("21.4%");
        bulletins.submit(CLERK, id, version(), true);
    }
}
