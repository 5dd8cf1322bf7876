package guatu.ground.access;

import guatu.ground.kernel.Open;
import guatu.ground.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/setup")
class SetupController {

    private final Setup setup;

    SetupController(Setup setup) {
        this.setup = setup;
    }

    @PostMapping
    @Open
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void carryOut(@Valid @RequestBody SetupForm form) {
        setup.carryOut(form.token(), form.tenantName(), form.administrators().stream()
            .map(one -> new Setup.Administrator(one.role(), one.login(), one.name(), one.password())).toList());
    }

    record SetupForm(@NotBlank @Size(max = 100) String token, @NotBlank String tenantName, @NotNull List<@Valid AdministratorForm> administrators) {
    }

    record AdministratorForm(@NotNull Role role, @NotBlank String login, @NotBlank String name, @NotBlank @Size(max = 200) String password) {
    }
}
