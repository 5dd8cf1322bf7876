package guatu.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    @ParameterizedTest
    @CsvSource({
        "Ab1!xyz,        access.password-short",
        "abcdefghijk1,   access.password-plain",
        "Zhoulin-2026x,  access.password-login",
        "P@ssw0rd2026!,  access.password-common",
        "Admin@123456,   access.password-common",
        "Qwerty12345!,   access.password-common"})
    void refusesWhatIsShortPlainTheLoginOrCommon(String password, String code) {
        assertThat(PasswordPolicy.objection("zhoulin", password)).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mulan-Tide-72", "山高水长Aa1汉字汉字", "correct horse Battery 9"})
    void takesWhatIsLongAndMixed(String password) {
        assertThat(PasswordPolicy.objection("zhoulin", password)).isEmpty();
    }

    @RepeatedTest(20)
    void isSatisfiedByEveryOneTimePassword() {
        assertThat(PasswordPolicy.objection("", Secrets.oneTimePassword())).isEmpty();
    }
}
