package guatu.ground.kernel;

import guatu.Guatu;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/// The whole application over the test database; each test class has a tenant of its own, bound to the test's thread too.
///
/// Inject doors, `MockMvcTester` and `Transactions`; sign in to a request with `.with(Actors.as(actor))`
/// and pass CSRF with `.with(csrf())`; inside the test's thread `Tenants.current()` is already bound.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Guatu.class, properties = {"guatu.home=target/test-home", "springdoc.use-fqn=true"})
@AutoConfigureMockMvc
@AutoConfigureRestTestClient
@Import({TestWorld.class, ApiDescription.class})
@TestExecutionListeners(listeners = TestWorld.TenantOfClass.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface GuatuTest {
}
