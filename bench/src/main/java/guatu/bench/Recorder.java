package guatu.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Listens to what the server sends to its database: the statements of one request with their parameters, in order.
@Configuration(proxyBeanMethods = false)
class Recorder {

    /// One statement as sent: its text, the calls that set its parameters (one map for each row of a batch), and whether it ends a transaction.
    record Step(String sql, List<Map<Integer, Setter>> rows, boolean batch) {

        static final Step COMMIT = new Step("commit", List.of(), false);
    }

    /// A parameter as it was set: by which method, with which arguments.
    record Setter(Method method, Object[] arguments) {

        void apply(PreparedStatement statement) throws SQLException {
            try {
                method.invoke(statement, arguments);
            } catch (IllegalAccessException | InvocationTargetException no) {
                throw new SQLException(no);
            }
        }
    }

    private static volatile List<Step> steps = List.of();
    private static volatile boolean on;

    /// Records what this work makes the server send; one request at a time.
    static List<Step> record(Runnable work) {
        steps = new ArrayList<>();
        on = true;
        try {
            work.run();
        } finally {
            on = false;
        }
        return List.copyOf(steps);
    }

    @Bean
    static BeanPostProcessor recordingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? proxy(DataSource.class, bean, (method, result) -> on && method.getName().equals("getConnection") ? connection((Connection) result) : result) : bean;
            }
        };
    }

    private static Connection connection(Connection real) {
        return (Connection) Proxy.newProxyInstance(Recorder.class.getClassLoader(), new Class<?>[]{Connection.class}, (_, method, arguments) -> {
            var result = call(method, real, arguments);
            return switch (method.getName()) {
                case "prepareStatement" -> prepared((PreparedStatement) result, (String) arguments[0]);
                case "createStatement" -> proxy(java.sql.Statement.class, result, null);
                case "commit" -> {
                    steps.add(Step.COMMIT);
                    yield result;
                }
                default -> result;
            };
        });
    }

    private static PreparedStatement prepared(PreparedStatement real, String sql) {
        var row = new TreeMap<Integer, Setter>();
        var batch = new ArrayList<Map<Integer, Setter>>();
        return (PreparedStatement) Proxy.newProxyInstance(Recorder.class.getClassLoader(), new Class<?>[]{PreparedStatement.class}, (_, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments.length >= 2 && arguments[0] instanceof Integer place) {
                row.put(place, new Setter(method, arguments));
            } else if (method.getName().equals("addBatch")) {
                batch.add(Map.copyOf(row));
                row.clear();
            } else if (method.getName().equals("executeBatch")) {
                steps.add(new Step(sql, List.copyOf(batch), true));
            } else if (method.getName().startsWith("execute")) {
                steps.add(new Step(sql, List.of(Map.copyOf(row)), false));
            }
            return call(method, real, arguments);
        });
    }

    private interface After {
        Object apply(Method method, Object result);
    }

    private static Object proxy(Class<?> type, Object real, @org.jspecify.annotations.Nullable After after) {
        var types = type == DataSource.class ? new Class<?>[]{DataSource.class, AutoCloseable.class} : new Class<?>[]{type};
        return Proxy.newProxyInstance(Recorder.class.getClassLoader(), types, (_, method, arguments) -> {
            if (type == java.sql.Statement.class && method.getName().equals("execute")) {
                steps.add(new Step((String) arguments[0], List.of(Map.of()), false));
            }
            var result = call(method, real, arguments);
            return after == null ? result : after.apply(method, result);
        });
    }

    private static Object call(Method method, Object real, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException no) {
            throw no.getCause();
        }
    }
}
