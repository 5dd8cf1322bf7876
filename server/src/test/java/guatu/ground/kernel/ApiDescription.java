package guatu.ground.kernel;

import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// How the interface is described: records by their full name, and every field is there unless its type says it may be absent.
@TestConfiguration(proxyBeanMethods = false)
public class ApiDescription {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenApiCustomizer fieldsThatAreAlwaysThere() {
        return api -> api.getComponents().getSchemas().forEach(ApiDescription::require);
    }

    private static void require(String name, Schema<?> schema) {
        var type = type(name);
        if (type != null && type.isRecord() && schema.getProperties() != null) {
            schema.setRequired(Arrays.stream(type.getRecordComponents()).filter(field -> !optional(field)).map(RecordComponent::getName)
                .filter(schema.getProperties()::containsKey).sorted().toList());
        }
    }

    private static boolean optional(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class) || field.getType() == java.util.Optional.class;
    }

    /// Nested records are named with dots: the last dots become dollars until the class is found.
    private static @Nullable Class<?> type(String name) {
        for (var tried = name; ; tried = tried.substring(0, tried.lastIndexOf('.')) + "$" + tried.substring(tried.lastIndexOf('.') + 1)) {
            try {
                return Class.forName(tried);
            } catch (ClassNotFoundException no) {
                if (!tried.contains(".") || tried.lastIndexOf('.') < tried.indexOf("guatu") + 6) {
                    return null;
                }
            }
        }
    }
}
